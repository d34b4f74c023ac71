import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Erasure in two steps (vault/SECURITY.md D23), legal holds, and what is left of who
 * was erased.
 */
const schema = `
-- Whoever stands here is hidden from every list and operation; nothing is deleted yet.
create table erasure (
  id text primary key,
  client_id text not null unique references client (id),
  ground text not null,
  reason text not null,
  ground_on text not null,
  proposed_at text not null,
  proposed_by text not null references user (id),
  not_before text not null,
  record_printed_at text
) strict;

-- What was decided, one row a decision: the last one counts.
create table legal_hold (
  id text primary key,
  client_id text not null references client (id),
  is_held integer not null check (is_held in (0, 1)),
  reason text not null,
  ended_on text,
  decided_at text not null,
  decided_by text not null references user (id)
) strict;
create index hold_by_client on legal_hold (client_id, decided_at);

-- The ledger: a random id, when, and counts. It survives a restore (vault/SECURITY.md D12).
create table erased_person (
  client_id text primary key,
  erased_at text not null,
  cases integer not null,
  records integer not null,
  finished_at text
) strict;

-- Nobody's stay: keeps the months balanced after the person is gone. Its id leads nowhere.
create table erased_stay (
  id text primary key,
  category text not null,
  sex text check (sex in ('L', 'P')),
  admitted_on text not null,
  left_on text not null,
  leave_reason text
) strict;
create index erased_stay_by_day on erased_stay (left_on);
`;

export const erasure = { number: 3, name: 'erasure', up: (db: Database) => void db.exec(schema) };
