import type { Database } from 'better-sqlite3';

// What tells copies of the first schema's rows apart; the rest of a row is copied as it is.
const apart = ['id', 'register_number', 'request_id', 'client_id', 'case_id', 'record_id', 'case_number'];

/** Copies the people of a vault of the first schema until there are so many, and the records of some of them. */
export function multiplyPeople(database: Database, people: number): void {
  const there = database.prepare<[], number>('select count(*) from client').pluck().get() ?? 1;
  const times = Math.ceil(people / there) - 1;
  const copy = (table: string, count: number, more: readonly string[] = []) => {
    const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
    const values = columns.map((name) => {
      if (name === 'row_number' || name === 'previous_case_id') return 'null';
      return apart.includes(name) || more.includes(name) ? `${name} || '-' || copy` : name;
    });
    database.exec(`
      insert into ${table} (${columns})
        with recursive copies (copy) as (select 1 union all select copy + 1 from copies where copy < ${count})
        select ${values} from ${table}, copies`);
  };
  database.exec('begin');
  copy('client', times);
  copy('case_file', times, ['number']);
  copy('caseload_row', times);
  for (const table of ['form_record', 'form_version', 'note', 'goal', 'target', 'task', 'achievement']) {
    copy(table, Math.min(times, 20));
  }
  database.exec('commit');
}
