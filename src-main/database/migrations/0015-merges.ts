import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Two files of one person become one: proposed by one, decided by another. The person whose file
 * went into the other stays as a stub, with their register number, their former identity and their keys; `moved` keeps
 * which rows were theirs, for the way back.
 */
const schema = `
alter table client add column merged_into text references client (id);
create index client_merged on client (merged_into) where merged_into is not null;
create table merge (
  id text primary key,
  kept_id text not null references client (id),
  gone_id text not null references client (id),
  -- The answers of the identity, and the photo, that the file which goes gives to the one that stays.
  takes text not null check (json_valid(takes)),
  reason text not null,
  proposed_at text not null,
  proposed_by text not null references user (id),
  decided_at text,
  -- Null beside a decision: nobody else was there who could decide.
  decided_by text references user (id),
  outcome text check (outcome in ('done', 'declined', 'undone')),
  remark text not null default '',
  moved text check (moved is null or json_valid(moved)),
  check (kept_id <> gone_id),
  check ((outcome is null) = (decided_at is null))
) strict;
create index merge_by_kept on merge (kept_id);
create unique index one_open_merge on merge (gone_id) where outcome is null;
`;

export const merges = { number: 15, name: 'merges', up: (db: Database) => void db.exec(schema) };
