import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The rules of the standard as they were before each change, and the days of which a requirement
 * speaks: a past month is judged by the rules of its time. What was worked out so far holds for all days, by the only
 * rules that are known.
 */
const schema = `
create table past_standard (
  until text primary key,
  rules text not null check (json_valid(rules))
) strict, without rowid;

create table new_requirement (
  case_id text not null references case_file (id),
  code text not null,
  position integer not null,
  since text not null,
  due_on text not null,
  met_on text,
  judged_from text not null,
  judged_until text not null,
  primary key (case_id, code, position)
) strict, without rowid;
insert into new_requirement
  select case_id, code, position, since, due_on, met_on, '0000-01-01', '9999-12-31' from requirement;
drop table requirement;
alter table new_requirement rename to requirement;
create index requirement_unmet on requirement (due_on, met_on, case_id, code) where met_on is null or met_on > due_on;
`;

export const pastStandards = {
  number: 25,
  name: 'past standards',
  up: (db: Database): void => void db.exec(schema),
};
