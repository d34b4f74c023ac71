import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Tables of a case with the columns that hold ids to be made anew; the first says whose the row is. */
const copied: Record<string, readonly string[]> = {
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
  fallen_due: ['case_id'],
  caseload_row: ['case_id'],
};

/** Tables whose rows are numbered as they are added. */
const numbered = new Set(['case_fact', 'target_term', 'duty_act', 'sign_off', 'coercion_review']);

/** A made-up word for copy number `copy`, so that names differ and sort apart. */
const syllables = ['ba', 'di', 'ku', 'la', 'mo', 'na', 'ri', 'su', 'ta', 'wi'];
const wordFor = (copy: number) => [...String(copy)].map((digit) => syllables[Number(digit)]).join('');

/** The file is built once and nobody waits for it. */
const hurry = [
  'foreign_keys = OFF',
  'ignore_check_constraints = ON',
  'cache_size = -1500000',
  'temp_store = MEMORY',
  'synchronous = OFF',
  'journal_mode = MEMORY',
];

/**
 * Copies everybody who is in the vault `copies` times, under new ids, numbers and names. Room for pages, no journal, and
 * indexes and triggers put back when all rows are there: what a vault would never do, and a hundred thousand cases in
 * minutes need. The same rows whatever the way: each id is made of the original's and the number of the copy.
 */
export function copyEverybody(sqlite: Database, copies: number): void {
  for (const setting of hurry) sqlite.pragma(setting);
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'memory')
    throw new Error('the log stands in the way');
  sqlite.function('another_id', { deterministic: true }, anotherId());
  sqlite.function('word_for', { deterministic: true }, (copy) => wordFor(Number(copy)));
  const later = sqlite
    .prepare<[], { type: string; name: string; sql: string }>(
      `select type, name, sql from sqlite_schema where sql is not null and type in ('index', 'trigger')
      and tbl_name in (${Object.keys(copied)
        .map((table) => `'${table}'`)
        .join(', ')}) order by rowid`,
    )
    .all();
  sqlite.transaction(() => {
    for (const { type, name } of later) sqlite.exec(`drop ${type} ${name}`);
    sqlite.exec('create temp table copy (number integer primary key)');
    const insert = sqlite.prepare('insert into copy values (?)');
    for (let copy = 1; copy <= copies; copy++) insert.run(copy);
    for (const [table, ids] of Object.entries(copied)) copyTable(sqlite, table, ids);
    copyWriting(sqlite);
    for (const { sql } of later) sqlite.exec(sql);
  })();
}

function copyTable(sqlite: Database, table: string, ids: readonly string[]): void {
  const columns = sqlite
    .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
  sqlite.exec(`create temp table original as select * from ${table}`);
  // Rows that stand in the order of their ids are added in it: each page is written once.
  const inOrder =
    isInOrderOfIds(sqlite, table) && sqlite.prepare('select 1 from original').get() !== undefined;
  if (inOrder) {
    const [key = ''] = ids;
    const values = columns.map((name) => (name === key ? 'copy.id' : valueIn(table, name, ids)));
    sqlite.exec(`create index temp.original_by_id on original (${key});
      create temp table renamed as select another_id(${key}, copy.number) as id, ${key} as was, copy.number as number
        from copy cross join (select distinct ${key} from original);
      insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
        from (select * from renamed order by id) as copy cross join original on original.${key} = copy.was;
      drop table renamed;`);
  } else {
    const values = columns.map((name) => valueIn(table, name, ids));
    sqlite.exec(`insert into ${table} (${columns.join(', ')})
      select ${values.join(', ')} from copy cross join original`);
  }
  sqlite.exec('drop table original');
}

/** The words of every copy, found under its own case. */
function copyWriting(sqlite: Database): void {
  const plain = (id: string) => `replace(${id}, '-', '')`;
  sqlite.exec(`create temp table original as select row_number, is_kept, record_id, case_id, words, place
      from writing join form_record on form_record.id = record_id
      join (select rowid, words, place from writing_search
        union all select rowid, words, place from kept_writing_search) as found on found.rowid = row_number;
    insert into writing (row_number, record_id, is_kept)
      select copy.number * 100000 + row_number, another_id(record_id, copy.number), is_kept
      from copy cross join original;`);
  for (const [index, isKept] of [
    ['writing_search', 0],
    ['kept_writing_search', 1],
  ] as const)
    sqlite.exec(`insert into ${index} (rowid, words, place)
      select copy.number * 100000 + row_number, words,
        replace(place, ${plain('case_id')}, ${plain('another_id(case_id, copy.number)')})
      from copy cross join original where is_kept = ${isKept} order by copy.number, row_number`);
  sqlite.exec('drop table original');
}

const isInOrderOfIds = (sqlite: Database, table: string) =>
  sqlite.prepare<[string], { wr: number }>('select wr from pragma_table_list(?)').get(table)?.wr === 1;

function valueIn(table: string, name: string, ids: readonly string[]): string {
  if (name === 'row_number' || (name === 'number' && numbered.has(table))) return 'null';
  if (ids.includes(name)) return `another_id(original.${name}, copy.number)`;
  if (name === 'key') return `original.key || '-' || copy.number`;
  const isNumber = name === 'register_number' || (name === 'number' && table === 'case_file');
  if (isNumber || name === 'case_number') return `original.${name} || '-' || copy.number`;
  if (name === 'full_name' || name === 'name_key') return `original.${name} || ' ' || word_for(copy.number)`;
  return `original.${name}`;
}

/**
 * Gives the id of a copy: as well formed as the original, the same wherever the original is referred to. What was made is
 * remembered while the same copy goes on.
 */
function anotherId() {
  let of: unknown;
  let known = new Map<unknown, string>();
  return (id: unknown, copy: unknown): string | null => {
    if (id === null) return null;
    if (copy !== of) {
      of = copy;
      known = new Map();
    }
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const hex = hash('md5', `${id} ${copy}`);
    const made = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    known.set(id, made);
    return made;
  };
}
