import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The list is narrowed by how long a case has stood in its stage and by what was attained, too:
 * both join the one index by which rows are narrowed.
 */
const indexes = `
drop index row_by_filter;
create index row_by_filter on caseload_row (
  left_on, stage, standing, worker_id, category, admitted_on, next_due_on, last_note_on, has_plan, case_id,
  sex, birth_date, origin, referral, nik_state, stage_since, percent_achieved
);
`;

export const rowsByNumber = {
  number: 42,
  name: 'rows-by-number',
  up: (db: Database) => void db.exec(indexes),
};
