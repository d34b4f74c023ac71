import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Supervision: beside its record where it is about a case, and by itself where it is about a
 * worker's work as a whole.
 */
const schema = `
create table supervision (
  record_id text primary key references form_record (id),
  case_id text not null references case_file (id),
  -- Who held the case then; null where nobody did.
  worker_id text references user (id),
  author_id text not null references user (id),
  held_on text not null,
  next_on text
) strict;
create index supervision_by_worker on supervision (worker_id);
create index supervision_by_author on supervision (author_id);

create table worker_supervision (
  id text primary key,
  worker_id text not null references user (id),
  author_id text not null references user (id),
  held_on text not null,
  topic text not null,
  direction text not null,
  agreed text not null default '',
  next_on text,
  -- The entry that this one corrects, and why: nothing is overwritten.
  replaces text unique references worker_supervision (id),
  reason text,
  request_id text not null unique,
  written_at text not null,
  check ((replaces is null) = (reason is null))
) strict;
create index worker_supervision_by_worker on worker_supervision (worker_id);
`;

export const supervision = { number: 14, name: 'supervision', up: (db: Database) => void db.exec(schema) };
