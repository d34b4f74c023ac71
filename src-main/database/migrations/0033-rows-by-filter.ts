import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. All by which the caseload is narrowed and counted lies in one index, so that no row is looked up
 * for it; whether a case has a plan stands in its row, because asking its records took as long as all else together.
 */
const schema = `
alter table caseload_row add column has_plan integer not null default 0 check (has_plan in (0, 1));
update caseload_row set has_plan = 1 where case_id in (select case_id from form_record where form = 'planning');
create index row_by_filter on caseload_row (
  left_on, stage, standing, worker_id, category, admitted_on, next_due_on, last_note_on, has_plan, case_id
);
`;

export const rowsByFilter = {
  number: 33,
  name: 'rows by filter',
  up: (db: Database) => void db.exec(schema),
};
