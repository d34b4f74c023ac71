import type { Database } from 'better-sqlite3';

/** Frozen once released. What a second reader made of a version of a record: submitted, approved, returned. */
const schema = `
create table sign_off (
  number integer primary key,
  record_id text not null references form_record (id),
  case_id text not null references case_file (id),
  version integer not null,
  act text not null check (act in ('submitted', 'approved', 'returned')),
  -- The reason of a return, or a word with it.
  remark text not null default '',
  -- The writer approved it: nobody else was there who could.
  is_alone integer not null default 0 check (is_alone in (0, 1)),
  at text not null,
  by text not null references user (id),
  check (act <> 'returned' or remark <> ''),
  check (act = 'approved' or is_alone = 0)
) strict;
create index sign_off_by_record on sign_off (record_id, number);
create index sign_off_by_case on sign_off (case_id);
`;

export const signOffs = { number: 10, name: 'sign-offs', up: (db: Database) => void db.exec(schema) };
