import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Who has read what a turn of the house wrote, and when: a later reading stands beside the earlier
 * one. Nothing of a person served is in it.
 */
const schema = `
create table shift_reading (
  number integer primary key,
  -- The day on which the turn began.
  day text not null,
  shift text not null check (shift in ('morning', 'afternoon', 'night')),
  user_id text not null references user (id),
  read_at text not null
) strict;
create index reading_by_shift on shift_reading (day, shift, user_id, read_at);
`;

export const shiftReadings = {
  number: 9,
  name: 'shift readings',
  up: (db: Database) => void db.exec(schema),
};
