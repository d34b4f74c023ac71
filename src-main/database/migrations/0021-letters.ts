import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Papers for signature: every wording a centre gave them, and each version of a letter as it was
 * made, word for word.
 */
const schema = `
create table letter_template (
  id integer primary key,
  kind text not null,
  version integer not null,
  text text not null,
  -- Null: as Titian words it.
  saved_by text references user (id),
  saved_at text not null,
  unique (kind, version)
) strict;

create table letter (
  record_id text not null references form_record (id),
  version integer not null,
  case_id text not null references case_file (id),
  kind text not null,
  number text not null,
  template_id integer not null references letter_template (id),
  content text not null,
  -- Of the first print; empty until then.
  sha256 text not null default '',
  pages integer not null default 0,
  primary key (record_id, version)
) strict;
create index letter_by_case on letter (case_id);
create index letter_by_number on letter (number);
`;

export const letters = { number: 21, name: 'letters', up: (db: Database) => void db.exec(schema) };
