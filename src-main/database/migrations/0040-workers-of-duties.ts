import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. A duty says whose its case is, so that everybody's duties are counted and one's own are listed by
 * an index: '' is nobody, null a case that is not in the caseload. Each row is written anew, because a rescue does not know
 * a stray row that ends before its last column.
 */
const schema = `
alter table duty add column worker_id text;
update duty set worker_id = (select coalesce(worker_id, '') from caseload_row where case_id = duty.case_id);
create index duty_by_worker on duty (worker_id, due_on, kind, owner_id) where owner_id is null;
create index duty_by_owner on duty (owner_id) where owner_id is not null;

create trigger row_says_worker after insert on caseload_row begin
  update duty set worker_id = coalesce(new.worker_id, '') where case_id = new.case_id;
end;
create trigger row_says_next_worker after update of worker_id on caseload_row
when old.worker_id is not new.worker_id begin
  update duty set worker_id = coalesce(new.worker_id, '') where case_id = new.case_id;
end;
create trigger row_leaves after delete on caseload_row begin
  update duty set worker_id = null where case_id = old.case_id;
end;
`;

export const workersOfDuties = {
  number: 40,
  name: 'workers-of-duties',
  up: (db: Database) => void db.exec(schema),
};
