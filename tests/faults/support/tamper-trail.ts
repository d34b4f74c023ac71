import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Random } from '#demo/random';
import { encodeTold, toldColumns } from '#vault/file/audit-chain';

const nullable = new Set<string>(['case_id', 'client_id', 'pc']);
const told = toldColumns.join(', ');

const lengthOf = (database: Database) =>
  database.prepare<[], number>('select max(seq) from audit').pluck().get() ?? 0;
const hexOf = (random: Random) =>
  Array.from({ length: 64 }, () => random.between(0, 15).toString(16)).join('');

/** Gives the rows from this number on other numbers, through negative ones so that none meets another. */
function shift(database: Database, from: number, by: number): void {
  database.exec(`update audit set seq = -seq where seq >= ${from};
    update audit set seq = -seq + ${by} where seq <= -${from}`);
}

/** Sets one column of a row to what it did not hold. */
function edit(database: Database, random: Random, seq: number, columns: readonly string[]): void {
  const column = random.pick(columns);
  const former = database.prepare<[number], string | null>(`select ${column} from audit where seq = ?`);
  const held = former.pluck().get(seq) ?? null;
  const values: Record<string, string> = {
    mac: hexOf(random),
    detail: `{"failedTries":${random.between(1000, 9999)}}`,
    at: `2026-11-22T0${random.between(0, 9)}:00:00.000Z`,
  };
  const other = values[column] ?? `${held ?? randomUUID()}x`;
  const value = nullable.has(column) && held !== null && random.chance(0.5) ? null : other;
  database.prepare(`update audit set ${column} = ? where seq = ?`).run(value, seq);
}

/** Puts a row at a number, or before it when there is one: a copy of another row, or one with a mac that is made up. */
function insert(database: Database, random: Random, mac: 'mac' | `'${string}'`): void {
  const end = lengthOf(database);
  const seq = random.between(0, end + 1);
  const from = random.between(1, end);
  if (seq > 0 && seq <= end) shift(database, seq, 1);
  const source = seq > 0 && from >= seq ? from + 1 : from;
  database.exec(
    `insert into audit (seq, ${told}, mac) select ${seq}, ${told}, ${mac} from audit where seq = ${source}`,
  );
}

/** Makes the macs from a row on anew, as somebody with the key of the chain can. */
function chainAnew(database: Database, from: number): void {
  const read = database.prepare<[number], (string | null)[]>(`select ${told} from audit where seq = ?`).raw();
  const write = database.prepare(
    "update audit set mac = audit_mac(coalesce((select mac from audit where seq = ? - 1), ''), ?, ?) where seq = ?",
  );
  for (let seq = from; seq <= lengthOf(database); seq += 1)
    write.run(seq, seq, encodeTold(read.get(seq) ?? []), seq);
}

/** What somebody with the key of the vault and a tool of their own does to its trail, past the triggers. */
export const tamperings: Record<string, (database: Database, random: Random) => unknown> = {
  edit: (database, random) =>
    edit(database, random, random.between(1, lengthOf(database)), [...toldColumns, 'mac']),
  'delete rows': (database, random) => {
    const count = random.between(1, 4);
    const from = random.between(1, lengthOf(database) - count);
    database.exec(`delete from audit where seq between ${from} and ${from + count - 1}`);
  },
  'delete, close the gap': (database, random) => {
    const seq = random.between(1, lengthOf(database) - 1);
    database.exec(`delete from audit where seq = ${seq}`);
    shift(database, seq + 1, -1);
  },
  swap: (database, random) => {
    const end = lengthOf(database);
    const one = random.between(1, end);
    const other = ((one - 1 + random.between(1, end - 1)) % end) + 1;
    database.exec(`update audit set seq = -1 where seq = ${one};
      update audit set seq = ${one} where seq = ${other}; update audit set seq = ${other} where seq = -1`);
  },
  'insert a copy': (database, random) => insert(database, random, 'mac'),
  'insert a forged row': (database, random) => insert(database, random, `'${hexOf(random)}'`),
  renumber: (database, random) =>
    shift(database, random.between(1, lengthOf(database)), random.between(1, 9)),
  'cut the tail': (database, random) =>
    database.exec(`delete from audit where seq >= ${random.between(1, lengthOf(database))}`),
  'rewrite from a row on': (database, random) => {
    const seq = random.between(1, lengthOf(database));
    edit(database, random, seq, toldColumns);
    chainAnew(database, seq);
  },
};
