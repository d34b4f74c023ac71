import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { connect } from '#database/connect';
import { demoCentre, makeDemoVault } from '#demo/make-demo-vault';
import { joinedNames, nameKeys } from '#domain/people/name-sounds';
import { searchKey } from '#domain/people/search-key';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';

/** Tables of a case, in an order that foreign keys allow, with the columns that hold ids to be made anew. */
const copied: Record<string, string[]> = {
  client: ['id', 'request_id'],
  case_file: ['id', 'client_id', 'previous_case_id', 'request_id'],
  form_record: ['id', 'client_id', 'case_id'],
  form_version: ['record_id', 'request_id'],
  case_fact: ['case_id'],
  acceptance: ['case_id'],
  contract: ['record_id', 'case_id'],
  goal: ['case_id'],
  target: ['case_id'],
  target_term: ['case_id'],
  task: ['case_id'],
  achievement: ['record_id', 'case_id'],
  note: ['record_id', 'case_id'],
  flag: ['record_id', 'case_id'],
  sign_off: ['record_id', 'case_id'],
  supervision: ['record_id', 'case_id'],
  coercion_review: ['record_id', 'case_id'],
  worker_request: ['id', 'case_id', 'request_id'],
  case_helper: ['id', 'case_id', 'request_id'],
  duty: ['case_id', 'record_id'],
  duty_act: ['case_id', 'record_id', 'request_id'],
  requirement: ['case_id'],
  missing_answer: ['case_id', 'record_id'],
  caseload_row: ['case_id'],
};

/** Tables whose rows are numbered as they are added. */
const numbered = new Set(['case_fact', 'target_term', 'duty_act', 'sign_off', 'coercion_review']);

/** A made-up word for copy number `copy`, so that names differ and sort apart. */
const syllables = ['ba', 'di', 'ku', 'la', 'mo', 'na', 'ri', 'su', 'ta', 'wi'];
const wordFor = (copy: number) => [...String(copy)].map((digit) => syllables[Number(digit)]).join('');

/**
 * A vault of about `cases` cases: a few hundred lived through the real functions, the rest copied from them by
 * SQL under new ids, numbers and names. Returns the folder's key for opening it and the counts.
 */
export async function buildVault(folder: string, cases: number, today: string) {
  const lived = Math.min(cases, 200);
  await makeDemoVault({ folder, cases: lived, seed: 7, today, kdfCost: kdfFloor });
  const login = { loginName: 'kepala', passphrase: 'contoh-kepala-panti' };
  const { dataKey } = await unlockWithPassphrase({ folder, ...login, now: new Date() });
  const sqlite = openDatabase(vaultFiles(folder).database, dataKey);
  const copies = Math.round(cases / lived) - 1;
  sqlite.function('another_id', { deterministic: true }, anotherId);
  sqlite.transaction(() => {
    for (let copy = 1; copy <= copies; copy++) copyEverybody(sqlite, copy);
  })();
  fillSounds(sqlite);
  fillSearch(sqlite);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const count = (table: string) =>
    sqlite.prepare<[], { n: number }>(`select count(*) n from ${table}`).get()?.n ?? 0;
  const counts = {
    cases: count('case_file'),
    clients: count('client'),
    notes: count('note'),
    records: count('form_record'),
  };
  await connect(sqlite).destroy();
  return { login, dataKey, counts, centre: demoCentre };
}

/** The id of a copy: as well formed as the original, the same wherever the original is referred to. */
function anotherId(id: unknown, copy: unknown): string | null {
  if (id === null) return null;
  const hex = createHash('md5').update(`${id} ${copy}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function copyEverybody(sqlite: Database, copy: number): void {
  const word = wordFor(copy);
  for (const [table, ids] of Object.entries(copied)) {
    const columns = sqlite
      .prepare<[], { name: string }>(`select name from pragma_table_info('${table}')`)
      .all();
    const values = columns.map(({ name }) => {
      if (name === 'row_number' || (name === 'number' && numbered.has(table))) return 'null';
      if (ids.includes(name)) return `another_id(${name}, ${copy})`;
      if (name === 'key') return `key || '-${copy}'`;
      if (
        name === 'register_number' ||
        (name === 'number' && table === 'case_file') ||
        name === 'case_number'
      )
        return `${name} || '-${copy}'`;
      if (name === 'full_name' || name === 'name_key') return `${name} || ' ${word}'`;
      return name;
    });
    const original = ids[0] ?? '';
    const from = `select ${values.join(', ')} from ${table} where ${original} in (select id from bench_original)`;
    sqlite.exec('create temp table if not exists bench_original (id text primary key)');
    if (copy === 1) sqlite.exec(`insert or ignore into bench_original select ${original} from ${table}`);
    sqlite.exec(`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) ${from}`);
  }
}

function fillSounds(sqlite: Database): void {
  const people = sqlite
    .prepare<[], { id: string; full_name: string }>(
      'select id, full_name from client where id not in (select client_id from name_sound)',
    )
    .all();
  const insert = sqlite.prepare("insert or ignore into name_sound values (?, ?, ?, 'full')");
  sqlite.transaction(() => {
    for (const { id, full_name } of people)
      for (const sound of nameKeys(full_name)) insert.run(sound, id, full_name);
  })();
}

function fillSearch(sqlite: Database): void {
  sqlite.exec('delete from caseload_search');
  const rows = sqlite
    .prepare<
      [],
      {
        row_number: number;
        full_name: string;
        alias: string;
        register_number: string;
        case_number: string;
        identity_words: string;
        nik: string | null;
      }
    >(
      `select row_number, r.full_name, r.alias, r.register_number, r.case_number, identity_words, nik
       from caseload_row r join case_file f on f.id = r.case_id join client c on c.id = f.client_id`,
    )
    .all();
  const insert = sqlite.prepare(
    'insert into caseload_search (rowid, words, identity, numbers) values (?, ?, ?, ?)',
  );
  sqlite.transaction(() => {
    for (const row of rows)
      insert.run(
        row.row_number,
        `${searchKey([row.full_name, row.alias, row.register_number, row.case_number].join(' '))} ${joinedNames(row.full_name)}`,
        row.identity_words,
        row.nik ?? '',
      );
  })();
}
