import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What Beranda counts is counted through indexes, without a look at a row: open cases by who holds
 * them and by how long they stand in their stage, who came and left, and what a second reader has not read, which is
 * found kind by kind with the earliest first. A partial index begins with the column that it narrows by, because SQLite,
 * which never measured these tables, would else take the broad one.
 */
const schema = `
create index open_row_by_worker on caseload_row (left_on, worker_id, stage, standing, next_due_on) where left_on is null;
create index open_row_by_stage on caseload_row (left_on, stage, stage_since) where left_on is null;
drop index row_by_admitted;
create index row_by_admitted on caseload_row (admitted_on, row_number, standing);
drop index row_by_left;
create index row_by_left on caseload_row (left_on, row_number, standing);
create index ungiven_duty_by_kind on duty (kind, due_on, worker_id, case_id, owner_id) where owner_id is null;
`;

export const countsByIndex = {
  number: 43,
  name: 'counts by index',
  up: (db: Database) => void db.exec(schema),
};
