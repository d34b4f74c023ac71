import type { Database } from 'better-sqlite3';

/** As many closed stays more, alike to one that is there, in the hands of whoever holds it. */
export function holdMany(sqlite: Database, caseId: string, many: number): void {
  const made = new Set(['id', 'number', 'request_id', 'admitted_on', 'left_on']);
  const columns = (sqlite.pragma('table_info(case_file)') as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !made.has(name))
    .join(', ');
  const more =
    sqlite.prepare(`insert into case_file (id, number, request_id, admitted_on, left_on, ${columns})
    select id || ?, number || ?, request_id || ?, '2020-01-01', '2020-02-01', ${columns} from case_file where id = ?`);
  sqlite.transaction(() => {
    for (let one = 0; one < many; one++) more.run(`-${one}`, `-${one}`, `-${one}`, caseId);
  })();
}
