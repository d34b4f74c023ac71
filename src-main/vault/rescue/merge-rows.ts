import type { Database } from 'better-sqlite3';
import { codeOf } from '#platform/vault-error';
import type { Cell } from './read-record.ts';
import { agree, type Row } from './row-of.ts';
import type { SalvagedTable } from './salvage-rows.ts';
import { projections, type TableShape } from './table-shapes.ts';

/** A row that was read and has no place in the rescued vault, and why. */
export type Leftover = { table: string; row: Row; why: string };

/** What became of a table. */
export type MergedTable = {
  name: string;
  /** Rows read from the damaged file, and rows taken from the backup because theirs are lost. */
  read: number;
  fromBackup: Row[];
  /** Rows that are gone, with what the indexes tell of them. */
  gone: Row[];
  /** False when more may be gone than `gone` tells. */
  isCounted: boolean;
  /** How many more that may be, by the pages that were read. */
  mayBeGone: number;
};

/**
 * Puts salvaged rows into a database: an empty one of the same schema, or the newest backup. What was read is newer than
 * the backup and takes its place; what the backup has and the damaged file has not was taken out since, unless it stands
 * among the rows that are lost. To be called inside a transaction without foreign keys; `closeReferences` follows.
 */
export function mergeRows(database: Database, tables: readonly SalvagedTable[]) {
  const leftovers: Leftover[] = [];
  const merged = tables.map((table) => mergeTable(database, table, leftovers));
  return { merged, leftovers };
}

function mergeTable(database: Database, table: SalvagedTable, leftovers: Leftover[]): MergedTable {
  const { shape, rows, isComplete, lost, isCounted, estimate } = table;
  const { name } = shape;
  const isKept = name === 'audit'; // append-only: its own triggers see to it
  const before = isKept ? listOthers(database, table) : removeNewer(database, table);
  const insert = inserter(database, shape, isKept);
  let read = 0;
  for (const row of rows) {
    const refusal = insert(row);
    if (refusal === undefined) read += 1;
    else leftovers.push({ table: name, row, why: refusal });
  }
  const none = { fromBackup: [], gone: [], isCounted: true, mayBeGone: 0 };
  if (isComplete || projections.has(name)) return { name, read, ...none };
  const fromBackup = isKept ? before : before.filter((row) => insert(row) === undefined);
  const isBack = isKept ? isThere(database, shape) : isAmong(fromBackup, shape);
  const gone = lost.filter((row) => !isBack(row));
  const mayBeGone = isCounted ? 0 : Math.max(0, estimate - fromBackup.length - gone.length);
  return { name, read, fromBackup, gone, isCounted, mayBeGone };
}

/** What a backup has in a table that is only added to, and that was not read from the file. */
function listOthers(database: Database, { shape: { name, key }, rows }: SalvagedTable): Row[] {
  const read = new Set(rows.map((row) => identity(row, key)));
  const before = database.prepare<[], Row>(`select * from "${name}"`).all();
  return before.filter((row) => !read.has(identity(row, key)));
}

/** Empties a table of the backup's rows, and gives those whose newer ones are lost. */
function removeNewer(database: Database, { shape, rows, isCounted, lost }: SalvagedTable): Row[] {
  const { name, key } = shape;
  const read = new Set(rows.map((row) => identity(row, key)));
  const known = new Set(lost.map((row) => identity(row, key)));
  const isTold = isCounted && lost.every((row) => key.every((column) => row[column] !== undefined));
  const before = database.prepare<[], Row>(`select * from "${name}"`).all();
  database.prepare(`delete from "${name}"`).run();
  return before.filter((row) => {
    const id = identity(row, key);
    return !read.has(id) && (!isTold || known.has(id));
  });
}

const identity = (row: Row, key: readonly string[]) => JSON.stringify(key.map((column) => row[column]));

/** Whether a lost row came back. One of which the key is not told is any that agrees with what is, each taken once. */
function isAmong(rows: readonly Row[], { key }: TableShape): (row: Row) => boolean {
  const there = new Map(rows.map((row) => [identity(row, key), row]));
  return (row) => {
    const isKeyed = key.every((column) => row[column] !== undefined);
    const id = isKeyed ? identity(row, key) : [...there].find(([, candidate]) => agree(candidate, row))?.[0];
    return id !== undefined && there.delete(id);
  };
}

function isThere(database: Database, { name, key }: TableShape): (row: Row) => boolean {
  const find = database.prepare(
    `select 1 from "${name}" where ${key.map((one) => `"${one}" = ?`).join(' and ')}`,
  );
  return (row) =>
    key.every((one) => row[one] !== undefined) && find.get(key.map((one) => row[one])) !== undefined;
}

/** Inserts a row; gives why it was refused by the schema, if it was. */
function inserter(database: Database, shape: TableShape, ignores: boolean): (row: Row) => string | undefined {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  return (row) => {
    const columns = Object.keys(row);
    const names = columns.map((one) => `"${one}"`).join(', ');
    const statement =
      statements.get(names) ??
      database.prepare(
        `insert ${ignores ? 'or ignore ' : ''}into "${shape.name}" (${names}) values (${columns.map(() => '?').join(', ')})`,
      );
    statements.set(names, statement);
    try {
      statement.run(Object.values(row).map(toSql));
      return undefined;
    } catch (error) {
      if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT') || codeOf(error) === 'SQLITE_MISMATCH') {
        return (error as Error).message;
      }
      throw error;
    }
  };
}

/** better-sqlite3 writes a number as real, which a strict integer column takes when it is whole. */
const toSql = (cell: Cell) => cell;
