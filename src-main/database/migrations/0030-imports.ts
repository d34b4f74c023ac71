import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Files that were imported, and of each of their rows what became of it; what was remarked about a
 * row is the person's, and goes with them.
 */
const schema = `
create table import_batch (
  id text primary key,
  request_id text not null unique,
  file_name text not null,
  sha256 text not null,
  imported_at text not null,
  imported_by text not null references user (id),
  people integer not null,
  cases integer not null,
  left_out integer not null,
  undone_at text,
  undone_by text references user (id)
) strict;
create table import_row (
  number integer primary key,
  batch_id text not null references import_batch (id),
  sheet text not null,
  row integer not null,
  outcome text not null check (outcome in ('taken', 'added', 'left-out')),
  why text not null,
  client_id text references client (id),
  case_id text references case_file (id),
  remarks text not null default ''
) strict;
create index import_row_batch on import_row (batch_id);
create index import_row_client on import_row (client_id);
create index import_row_case on import_row (case_id);
`;

export const imports = { number: 30, name: 'imports', up: (db: Database) => void db.exec(schema) };
