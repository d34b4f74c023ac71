import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. Profiles of reports, version by version; by which one each report left; and what a revision told
 * beyond every report. Every row of a table that gets a column is written anew, because a rescue does not know a stray row
 * that ends before its last column.
 */
const schema = `
create table report_profile (
  id text not null,
  version integer not null check (version > 0),
  -- Null: taken away.
  definition text check (definition is null or json_valid(definition)),
  saved_at text not null,
  saved_by text not null references user (id),
  primary key (id, version)
) strict, without rowid;

create table report_export_detail (
  export_id text primary key references report_export (id),
  -- The profile whole, as it was; null: the report as Titian draws it.
  profile text check (profile is null or json_valid(profile)),
  on_paper text not null check (json_valid(on_paper)),
  sheets text check (sheets is null or json_valid(sheets)),
  inner_sha256 text check (inner_sha256 is null or length(inner_sha256) = 64)
) strict, without rowid;

-- Null: frozen before the further sheets were counted.
alter table report_revision add column told text check (told is null or json_valid(told));
update report_revision set told = null;
`;

export const reportProfiles = {
  number: 31,
  name: 'report-profiles',
  up: (db: Database) => void db.exec(schema),
};
