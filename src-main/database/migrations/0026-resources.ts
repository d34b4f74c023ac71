import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The directory of resource systems, which tells of nobody who is served, and what of the links of
 * people with them is counted and sorted: how each stands, its dated states, and what stood in the way.
 */
const schema = `
create table resource (
  id text primary key,
  name text not null,
  -- The name without letter case and spacing: no two sources are called alike.
  name_key text not null unique,
  kind text not null check (kind in ('informal', 'formal', 'community')),
  is_active integer not null check (is_active in (0, 1)),
  -- JSON, what the directory asks of a source.
  answers text not null,
  -- Grows with each change: whoever saves upon an older one is told.
  revision integer not null,
  saved_by text not null references user (id),
  saved_at text not null,
  request_id text not null unique
) strict;

create table resource_link (
  record_id text primary key references form_record (id),
  case_id text not null references case_file (id),
  -- Null: the directory does not have it.
  resource_id text references resource (id),
  name text not null,
  name_key text not null,
  need text not null,
  state text not null,
  state_on text not null,
  opened_on text not null
) strict;
create index resource_link_by_case on resource_link (case_id);
create index resource_link_by_resource on resource_link (resource_id, case_id) where resource_id is not null;
create index resource_link_unnamed on resource_link (name_key) where resource_id is null;

create table resource_step (
  record_id text not null references form_record (id),
  number integer not null,
  case_id text not null references case_file (id),
  state text not null,
  happened_on text not null,
  primary key (record_id, number)
) strict;
create index resource_step_by_day on resource_step (happened_on);

create table resource_obstacle (
  record_id text not null references form_record (id),
  number integer not null,
  case_id text not null references case_file (id),
  code text not null,
  happened_on text not null,
  primary key (record_id, number, code)
) strict;
create index resource_obstacle_by_day on resource_obstacle (happened_on);
`;

export const resources = { number: 26, name: 'resources', up: (db: Database) => void db.exec(schema) };
