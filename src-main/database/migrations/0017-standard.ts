import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. What the standard asks of each case and which answers are empty, both made anew from the records; and
 * a role for whoever inspects, which the table of users has to allow.
 */
const schema = `
create table requirement (
  case_id text not null references case_file (id),
  code text not null,
  position integer not null,
  since text not null,
  due_on text not null,
  met_on text,
  primary key (case_id, code, position)
) strict, without rowid;
create index requirement_unmet on requirement (due_on, met_on, case_id, code) where met_on is null or met_on > due_on;

create table missing_answer (
  case_id text not null references case_file (id),
  form text not null,
  record_id text not null,
  field text not null,
  is_required integer not null check (is_required in (0, 1)),
  primary key (case_id, form, record_id, field)
) strict, without rowid;
create index missing_answer_by_field on missing_answer (form, field, is_required);

create table new_user (
  id text primary key,
  login_name text not null unique,
  name text not null,
  role text not null check (role in
    ('head', 'supervisor', 'socialWorker', 'caregiver', 'operator', 'inspector', 'auditor')),
  position text not null default '',
  employee_number text not null default '',
  is_active integer not null default 1 check (is_active in (0, 1)),
  added_at text not null,
  removed_at text
) strict;
insert into new_user select id, login_name, name, role, position, employee_number, is_active, added_at, removed_at from user;
drop table user;
alter table new_user rename to user;

-- No row's figures hold, so that the first reading works out what the standard asks.
update caseload_row set figures_from = '9999-12-31', figures_until = '0000-01-01';
`;

export const standard = {
  number: 17,
  name: 'standard',
  up(db: Database): void {
    db.exec(schema);
  },
};
