import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Allegations of neglect or violence against somebody in care: read by those alone who are named in
 * `allegation_reader`, and by nobody in `allegation_barred`. No form of a case, so that nothing that reads a case meets it.
 */
const schema = `
create table allegation (
  id text primary key,
  writer_id text not null references user (id),
  written_at text not null,
  request_id text not null unique,
  -- Whom it is about, where that is one person on file; follows them when files are merged, because cases do.
  case_id text references case_file (id),
  -- JSON, an array of codes.
  kinds text not null check (json_valid(kinds)),
  happened_on text,
  place text not null default '',
  story text not null,
  -- Accused who have no account here.
  accused_others text not null default '',
  -- Who knows of it outside, where nobody else in the house may read it.
  outside_reader text not null default '',
  closed_at text,
  outcome text,
  outcome_words text not null default '',
  -- The data of whom it is about are not erased before this day; null: it is open.
  kept_until text,
  check ((closed_at is null) = (outcome is null)),
  check ((closed_at is null) = (kept_until is null))
) strict;
create index allegation_by_case on allegation (case_id) where case_id is not null;

create table allegation_reader (
  allegation_id text not null references allegation (id),
  user_id text not null references user (id),
  since text not null,
  -- Their pass phrase was set by somebody else: they read it again when another reader says that it is they.
  sealed_at text,
  left_at text,
  primary key (allegation_id, user_id)
) strict, without rowid;
create index allegation_reader_by_user on allegation_reader (user_id);

create table allegation_barred (
  allegation_id text not null references allegation (id),
  user_id text not null references user (id),
  why text not null check (why in ('accused', 'shutOut')),
  primary key (allegation_id, user_id)
) strict, without rowid;

create table allegation_step (
  id text primary key,
  allegation_id text not null references allegation (id),
  kind text not null,
  happened_on text,
  words text not null default '',
  addressee text,
  due_on text,
  ended_at text,
  ended_by text references user (id),
  -- Whose reading it changed, or who was accused.
  user_id text references user (id),
  -- Null: Titian itself.
  by_id text references user (id),
  at text not null,
  request_id text unique
) strict;
create index allegation_step_by_allegation on allegation_step (allegation_id, at);

-- What somebody has begun to write; theirs alone.
create table allegation_draft (
  user_id text primary key references user (id),
  answers text not null check (json_valid(answers)),
  saved_at text not null
) strict, without rowid;
`;

export const allegations = { number: 28, name: 'allegations', up: (db: Database) => void db.exec(schema) };
