import type { Database } from 'better-sqlite3';

/** Tables of a case with the columns that hold ids to be made anew; the first says whose the row is. */
const copied: Record<string, readonly string[]> = {
  client: ['id', 'request_id'],
  case_file: ['id', 'client_id', 'request_id'],
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
  technique_use: ['record_id', 'case_id'],
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
const numbered = new Set([
  'case_fact',
  'target_term',
  'duty_act',
  'sign_off',
  'coercion_review',
  'technique_use',
]);

/** The id of a copy: of the original's instant, the same wherever it is referred to, and by its version nobody else's. */
const anotherId = (id: string) =>
  `(substr(${id}, 1, 14) || '8' || substr(${id}, 16, 9) || printf('%04x', copy.number) || substr(${id}, 29))`;

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

/** Up to so many cases everybody is copied alike; the files of an archive of thirty years beyond them are thin ones. */
const wholeCases = 10_000;
/** Of those who are served and of those who left, this part has the thinnest files. */
const thinPart = 0.35;

/**
 * Copies everybody who is in the vault under new ids, numbers and names until one copy more would make more cases than that. Room for pages,
 * no journal, and indexes and triggers put back when all rows are there: what a vault would never do, and a hundred
 * thousand cases in minutes need. The same rows whatever the way: each id is made of the original's and the number of the
 * copy.
 */
export function copyEverybody(sqlite: Database, cases: number): void {
  for (const setting of hurry) sqlite.pragma(setting);
  if (sqlite.pragma('journal_mode', { simple: true }) !== 'memory')
    throw new Error('the log stands in the way');
  sqlite.function('turns_of', { deterministic: true }, turnsOfCopy);
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
    planCopies(sqlite, cases);
    for (const [table, ids] of Object.entries(copied)) copyTable(sqlite, table, ids);
    copyWriting(sqlite);
    copyLessons(sqlite);
    for (const { sql } of later) sqlite.exec(sql);
  })();
}

/** Says in `copy` which copies are made, and of whom: of everybody, or of those alone whose ids are in `thin`. */
function planCopies(sqlite: Database, cases: number): void {
  const count = (query: string) =>
    sqlite.prepare<[], number>(`select count(*) from ${query}`).pluck().get() ?? 0;
  sqlite.exec(`create temp table thin (id text primary key) without rowid;
    with weighed as (
      select client_id, max(left_on is null) as is_open, sum((select sum(length(answers)) from form_version
        join form_record on form_record.id = record_id where case_id = case_file.id)) as weight
      from case_file group by client_id),
    ranked as (select client_id, percent_rank() over (partition by is_open order by weight, client_id) as part from weighed)
    insert into thin select client_id from ranked where part <= ${thinPart};
    insert into thin select id from case_file where client_id in (select id from thin);
    insert into thin select id from form_record where client_id in (select id from thin);
    create temp table copy (number integer primary key, is_whole integer not null)`);
  const lived = count('case_file');
  // Never one more than was asked for: a list of so many is at the very bound of what a workbook takes.
  const whole = Math.max(0, Math.floor(Math.min(cases, wholeCases) / lived) - 1);
  const rest = Math.max(0, cases - lived * (whole + 1));
  const thin = Math.floor(rest / Math.max(1, count('case_file where id in (select id from thin)')));
  const insert = sqlite.prepare('insert into copy values (?, ?)');
  for (let copy = 1; copy <= whole + thin; copy++) insert.run(copy, Number(copy <= whole));
}

/** Whether this copy is made of the row of an id. */
const isCopied = (id: string) => `(is_whole or ${id} in (select id from thin))`;

function copyTable(sqlite: Database, table: string, ids: readonly string[]): void {
  const columns = sqlite
    .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
  sqlite.exec(`create temp table original as select * from ${table}`);
  const values = columns.map((name) => valueIn(table, name, ids));
  const [key = ''] = ids;
  // In the order of their ids each page is written once.
  const order = isInOrderOfIds(sqlite, table)
    ? `(select * from original order by ${key}) as original cross join copy`
    : 'copy cross join original';
  sqlite.exec(`insert into ${table} (${columns.join(', ')})
    select ${values.join(', ')} from ${order} where ${isCopied(`original.${key}`)}`);
  sqlite.exec('drop table original');
}

/** What the rounds of every copy taught, with its words. */
function copyLessons(sqlite: Database): void {
  sqlite.exec(`create temp table original as select lesson.*, said, told
      from lesson left join lesson_search on lesson_search.rowid = row_number;
    insert into lesson (row_number, record_id, case_id, evaluated_on, category, programmes, told_to, told_from)
      select copy.number * 100000 + row_number, ${anotherId('record_id')}, ${anotherId('case_id')}, evaluated_on,
        category, programmes, told_to, told_from
      from copy cross join original where ${isCopied('record_id')};`);
  inLargePieces(sqlite, 'lesson_search', () =>
    sqlite.exec(`insert into lesson_search (rowid, said, told)
      select copy.number * 100000 + row_number, said, told from copy cross join original
      where told_to > 0 and ${isCopied('record_id')} order by copy.number, row_number`),
  );
  sqlite.exec('drop table original');
}

/** Fills an index of words in a few large pieces at once, where a day's work leaves many small ones to be merged. */
function inLargePieces(sqlite: Database, index: string, fill: () => unknown): void {
  const set = (setting: string, value: number) =>
    sqlite.exec(`insert into ${index} (${index}, rank) values ('${setting}', ${value})`);
  const kept = sqlite
    .prepare<[], number>(`select v from ${index}_config where k = 'automerge'`)
    .pluck()
    .get();
  set('automerge', 0);
  set('hashsize', 128 * 1024 * 1024);
  fill();
  set('hashsize', 1024 * 1024);
  set('automerge', kept ?? 4);
}

/** The words of every copy, found under its own case. */
function copyWriting(sqlite: Database): void {
  const plain = (id: string) => `replace(${id}, '-', '')`;
  sqlite.exec(`create temp table original as select row_number, is_kept, record_id, form_record.case_id, words, place
      from writing join form_record on form_record.id = record_id
      join (select rowid, words, place from writing_search
        union all select rowid, words, place from kept_writing_search) as found on found.rowid = row_number;
    insert into writing (row_number, record_id, case_id, is_kept)
      select copy.number * 100000 + row_number, ${anotherId('record_id')}, ${anotherId('case_id')}, is_kept
      from copy cross join original where ${isCopied('record_id')};`);
  for (const [index, isKept] of [
    ['writing_search', 0],
    ['kept_writing_search', 1],
  ] as const)
    inLargePieces(sqlite, index, () =>
      sqlite.exec(`insert into ${index} (rowid, words, place)
      select copy.number * 100000 + row_number, words,
        replace(place, ${plain('case_id')}, ${plain(anotherId('case_id'))})
      from copy cross join original where is_kept = ${isKept} and ${isCopied('record_id')} order by copy.number, row_number`),
    );
  sqlite.exec('drop table original');
}

/** Rows that lie so in the file, and what is written day by day. */
const isInOrderOfIds = (sqlite: Database, table: string) =>
  table === 'form_record' ||
  table === 'note' ||
  sqlite.prepare<[string], { wr: number }>('select wr from pragma_table_list(?)').get(table)?.wr === 1;

function valueIn(table: string, name: string, ids: readonly string[]): string {
  if (name === 'row_number' || (name === 'number' && numbered.has(table))) return 'null';
  if (ids.includes(name)) return anotherId(`original.${name}`);
  if (name === 'figures_behind') return 'null';
  if (name === 'figures_ahead') return 'turns_of(original.figures_ahead, copy.number)';
  if (name === 'key') return `original.key || '-' || copy.number`;
  const isNumber = name === 'register_number' || (name === 'number' && table === 'case_file');
  if (isNumber || name === 'case_number') return `original.${name} || '-' || copy.number`;
  if (name === 'full_name' || name === 'name_key') return `original.${name} || ' ' || word_for(copy.number)`;
  return `original.${name}`;
}

/** What the days to come make of a copy: the duties that end are its own. */
function turnsOfCopy(turns: unknown, copy: unknown): string | null {
  if (typeof turns !== 'string') return null;
  return JSON.stringify(JSON.parse(turns), (name, value) =>
    name === 'ended' ? (value as string[]).map((key) => `${key}-${copy}`) : value,
  );
}
