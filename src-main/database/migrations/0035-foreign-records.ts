import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Records of an earlier stay at another centre, as they came in its package: read, never changed,
 * counted nowhere. `printed` is what the sender printed, in its words; `answers` what of it the forms here know. They are
 * found by their words like what was written here.
 */
const schema = `
create table foreign_record (
  id text primary key,
  client_id text not null references client (id),
  case_id text not null references case_file (id),
  referral text not null,
  source_id text not null,
  source_version integer not null,
  form text not null,
  sequence integer not null,
  happened_on text,
  written_by text not null,
  written_at text not null,
  is_kept integer not null check (is_kept in (0, 1)),
  answers text not null,
  printed text not null,
  settled text not null,
  from_name text not null,
  from_town text not null,
  fingerprint text not null,
  made_at text not null,
  taken_at text not null,
  taken_by text not null references user (id),
  unique (case_id, source_id, source_version)
) strict;
create index foreign_record_by_client on foreign_record (client_id);

create trigger foreign_writing_leaves after delete on foreign_record begin
  delete from writing where record_id = old.id;
  delete from writing_due where record_id = old.id;
end;
create trigger foreign_writing_is_due after insert on foreign_record begin
  insert or ignore into writing_due (record_id) values (new.id);
end;
`;

export const foreignRecords = {
  number: 35,
  name: 'foreign-records',
  up: (db: Database) => void db.exec(schema),
};
