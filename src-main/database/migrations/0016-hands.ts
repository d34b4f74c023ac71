import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. A change of worker is asked for and decided, with what the next one has to know; a colleague works
 * beside the worker of a case, or in their place, from one day to another.
 */
const schema = `
alter table case_fact add column handover text;
alter table case_fact add column told_client text;

create table worker_request (
  id text primary key,
  case_id text not null references case_file (id),
  asked_at text not null,
  asked_by text not null references user (id),
  reason text not null,
  proposed_id text references user (id),
  handover text not null,
  told_client text not null,
  decided_at text,
  decided_by text references user (id),
  outcome text check (outcome in ('granted', 'declined', 'withdrawn')),
  remark text not null default '',
  request_id text not null unique,
  check ((outcome is null) = (decided_at is null))
) strict;
create index worker_request_by_case on worker_request (case_id);
create unique index one_open_worker_request on worker_request (case_id) where outcome is null;

create table case_helper (
  id text primary key,
  case_id text not null references case_file (id),
  user_id text not null references user (id),
  kind text not null check (kind in ('cover', 'coworker')),
  from_on text not null,
  until_on text not null,
  reason text not null,
  set_at text not null,
  set_by text not null references user (id),
  -- Before its last day, by somebody, and why.
  ended_at text,
  ended_by text references user (id),
  end_reason text,
  -- What the days say today; written anew when the day turns.
  state text not null check (state in ('ahead', 'running', 'over')),
  request_id text not null,
  unique (request_id, case_id),
  check (from_on <= until_on),
  check ((ended_at is null) = (end_reason is null))
) strict;
create index case_helper_by_case on case_helper (case_id);
create index case_helper_by_user on case_helper (user_id, state);
`;

export const hands = { number: 16, name: 'hands', up: (db: Database) => void db.exec(schema) };
