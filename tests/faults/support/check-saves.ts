import type { Database } from 'better-sqlite3';

/** Whether a save that was acknowledged under this id is there. */
export function isSaved(database: Database, id: string): boolean {
  const find =
    'select 1 from form_version where request_id = ? union all select 1 from client where id = ? limit 1';
  return database.prepare(find).get(id, id) !== undefined;
}

/** Whether the file, its references and its search index are whole. */
export function isSound(database: Database): boolean {
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') return false;
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) return false;
  try {
    database.exec("insert into caseload_search (caseload_search) values ('integrity-check')");
    return true;
  } catch {
    return false;
  }
}

/** Rows that came without those that belong to the same save: the record, the caseload's row, its words, the audit. */
export function countHalves(database: Database): number {
  const count = (sql: string) =>
    database.prepare<[], { n: number }>(`select count(*) n from ${sql}`).get()?.n ?? 0;
  const told = (operation: string) => count(`audit where operation = '${operation}' and outcome = 'done'`);
  const notes = count('note');
  const people = count('client');
  const others: [number, number][] = [
    [notes, count("form_record where form = 'note'")],
    [notes, told('form.note.complete')],
    [people, count('case_file')],
    [people, count('caseload_row')],
    [people, count('caseload_search')],
    [people, told('client.register')],
  ];
  return others.filter(([one, other]) => one !== other).length;
}
