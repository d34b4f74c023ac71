import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Every review of a coercion stays, of whichever version it was; the next supervision that was
 * agreed with a worker is a task of whoever agreed it. Every row of `todo` is written anew, because a rescue does not
 * know a stray row that ends before its last column.
 */
const schema = `
create table coercion_review (
  number integer primary key,
  record_id text not null references form_record (id),
  case_id text not null references case_file (id),
  -- The version that was read.
  version integer not null,
  -- Null: nobody was asked for an outcome yet.
  outcome text check (outcome in ('appropriate', 'inappropriate', 'followUp')),
  remark text not null default '',
  -- Somebody who wrote it reviewed it: nobody else was there who could.
  is_alone integer not null default 0 check (is_alone in (0, 1)),
  at text not null,
  by text not null references user (id)
) strict;
create unique index one_review_of_version on coercion_review (record_id, version);
create index coercion_review_by_case on coercion_review (case_id);
insert into coercion_review (record_id, case_id, version, outcome, remark, is_alone, at, by)
  select n.record_id, n.case_id, r.version, n.review_outcome, coalesce(n.review_remark, ''),
    n.reviewed_by = n.author_id, n.reviewed_at, n.reviewed_by
  from note n join form_record r on r.id = n.record_id
  where n.reviewed_at is not null and n.reviewed_by is not null
  order by n.reviewed_at;

alter table todo add column supervision_id text references worker_supervision (id);
update todo set supervision_id = null;
create unique index todo_of_supervision on todo (supervision_id) where supervision_id is not null;
`;

// What was agreed until now, and not held or corrected since.
const agreed = `
create temp view current_supervision as
  select * from worker_supervision w
  where not exists (select 1 from worker_supervision l where l.replaces = w.id);
insert into todo (id, case_id, what, due_on, owner_id, given_by, given_at, request_id, supervision_id)
  select w.id, null, 'Supervisi berikutnya: ' || u.name, w.next_on, w.author_id, w.author_id, w.written_at,
    'supervision:' || w.id, w.id
  from current_supervision w join user u on u.id = w.worker_id
  where w.next_on is not null and not exists (
    select 1 from current_supervision l where l.worker_id = w.worker_id and l.held_on > w.held_on);
drop view current_supervision;
`;

// No row's figures hold, so that the first reading works out the new kinds of duties.
const workOut = `update caseload_row set figures_from = '9999-12-31', figures_until = '0000-01-01';`;

export const secondReaders = {
  number: 19,
  name: 'second-readers',
  up(db: Database): void {
    db.exec(schema);
    db.exec(agreed);
    db.exec(workOut);
  },
};
