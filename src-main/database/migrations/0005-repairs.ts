import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Records taken out of a file in which they were a mistake, or moved into the right one: proposed
 * by one, decided by another. What was taken out lies here, where nothing that reads the file looks.
 */
const schema = `
create table repair (
  id text primary key,
  client_id text not null references client (id),
  case_id text not null references case_file (id),
  form text not null,
  record_id text not null,
  version integer not null,
  happened_on text,
  moves_to text references case_file (id),
  reason text not null,
  proposed_at text not null,
  proposed_by text not null references user (id),
  decided_at text,
  -- Null beside a decision: nobody else was there who could decide.
  decided_by text references user (id),
  outcome text check (outcome in ('done', 'declined', 'undone')),
  remark text not null default '',
  -- The record with its versions and rows, while it is out of every file.
  kept text check (kept is null or json_valid(kept)),
  check ((outcome is null) = (decided_at is null))
) strict;
create index repair_by_case on repair (case_id, proposed_at);
create unique index one_open_repair on repair (record_id) where outcome is null;
`;

export const repairs = { number: 5, name: 'repairs', up: (db: Database) => void db.exec(schema) };
