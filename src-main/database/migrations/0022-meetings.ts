import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The case conference as one meeting: when and where, who is in the room, and the cases on its
 * agenda. What it decides of a case stands in that case, as a record of the form `conference`.
 */
const schema = `
create table meeting (
  id text primary key,
  kind text not null check (kind in ('routine', 'special', 'selection', 'beforeLeaving')),
  state text not null check (state in ('planned', 'held', 'approved', 'postponed', 'cancelled')),
  number text not null unique,
  held_on text not null,
  starts_at text not null default '',
  ends_at text not null default '',
  place text not null default '',
  -- Why it was postponed or cancelled.
  reason text not null default '',
  -- Grows with each change: whoever saves upon an older one is told.
  revision integer not null,
  approved_by text references user (id),
  approved_at text,
  created_by text not null references user (id),
  created_at text not null,
  request_id text not null unique,
  check ((state = 'approved') = (approved_at is not null)),
  check ((approved_by is null) = (approved_at is null))
) strict;
create index meeting_by_day on meeting (held_on);

create table meeting_person (
  id text primary key,
  meeting_id text not null references meeting (id),
  position integer not null,
  -- A colleague; null: somebody from outside.
  user_id text references user (id),
  name text not null,
  job text not null default '',
  agency text not null default '',
  part text not null check (part in ('chair', 'minutes', 'member')),
  -- Invited to this one case alone, such as its family; null: to all of them.
  case_id text references case_file (id),
  attended integer not null check (attended in (0, 1))
) strict;
create index meeting_person_by_meeting on meeting_person (meeting_id, position);
create index meeting_person_by_case on meeting_person (case_id) where case_id is not null;

create table meeting_item (
  id text primary key,
  -- Null: put forward, and on no agenda yet.
  meeting_id text references meeting (id),
  case_id text not null references case_file (id),
  position integer not null,
  question text not null,
  -- JSON, an array of texts.
  options text not null,
  named text not null check (named in ('initials', 'name')),
  -- Why it was not discussed after all; empty: it is, or will be.
  left_out text not null default '',
  -- What was decided; the record may have left its file since, and is then no decision of this case any more.
  record_id text,
  put_by text not null references user (id),
  put_at text not null
) strict;
create unique index once_on_an_agenda on meeting_item (meeting_id, case_id) where meeting_id is not null;
create unique index once_put_forward on meeting_item (case_id) where meeting_id is null;
create index meeting_item_by_case on meeting_item (case_id);
create index meeting_item_by_record on meeting_item (record_id) where record_id is not null;

-- What was added after the minutes were approved: of one case, or of the meeting as a whole.
create table meeting_addendum (
  id text primary key,
  meeting_id text not null references meeting (id),
  case_id text references case_file (id),
  words text not null,
  written_by text not null references user (id),
  written_at text not null,
  request_id text not null unique
) strict;
create index addendum_by_meeting on meeting_addendum (meeting_id);
create index addendum_by_case on meeting_addendum (case_id) where case_id is not null;
`;

export const meetings = { number: 22, name: 'meetings', up: (db: Database) => void db.exec(schema) };
