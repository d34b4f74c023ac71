import type { Database } from 'better-sqlite3';

/**
 * Scans and photographs: the row says what one is and holds the key of its file, which lies encrypted in the folder
 * `lampiran` beside the database. A row that was taken out of the person's file keeps its reason and can come back.
 */
const schema = `
create table attachment (
  id text primary key,
  client_id text not null references client (id),
  case_id text references case_file (id),
  form text not null,
  record_id text references form_record (id),
  title text not null,
  kind text not null,
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null check (length(sha256) = 64),
  file text not null unique check (length(file) = 32),
  key blob not null check (length(key) = 32),
  sealed_sha256 text not null unique check (length(sealed_sha256) = 64),
  request_id text not null unique,
  added_at text not null,
  added_by text not null references user (id),
  removed_at text,
  removed_by text references user (id),
  removed_reason text,
  check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null))
) strict;
create index attachment_by_client on attachment (client_id, added_at);
create index attachment_by_record on attachment (record_id) where record_id is not null;
`;

export const attachments = { number: 2, name: 'attachments', up: (db: Database) => void db.exec(schema) };
