import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The unit in which a round was measured, and until when the figures of a row of the caseload hold.
 * Every row of a table that gets a column is written anew, because a rescue does not know a stray row that ends before
 * its last column.
 */
const schema = `
-- In what a value was measured: the unit of the plan when the round was held, whatever the plan says later.
alter table achievement add column unit text;

-- The figures of a row hold from one day up to and without the other. A row of before holds on no day: its figures are
-- worked out at the first reading.
alter table caseload_row add column figures_from text not null default '9999-12-31';
alter table caseload_row add column figures_until text not null default '0000-01-01';
alter table caseload_row add column birth_is_guessed integer not null default 0 check (birth_is_guessed in (0, 1));
`;

// The unit stood in the plan as it was last saved when the round was saved; where nothing tells, in the plan as it is.
const fillUnits = `
create temp table told as
  select r.case_id, v.saved_at, json_extract(one.value, '$.number') as number, json_extract(one.value, '$.unit') as unit
  from form_record r join form_version v on v.record_id = r.id,
    json_each(v.answers, '$.goals') as goal, json_each(goal.value, '$.targets') as one
  where r.form = 'planning';
create index temp.told_by_case on told (case_id, number, saved_at);
update achievement set unit = iif(value is null or target_number is null, null, coalesce(
  (
    select told.unit from told
    join form_version v on v.record_id = achievement.record_id and v.version = 1
    where told.case_id = achievement.case_id and told.number = achievement.target_number
      and told.saved_at <= v.saved_at
    order by told.saved_at desc limit 1
  ),
  (
    select target.unit from target
    where target.case_id = achievement.case_id and target.number = achievement.target_number
  )
));
drop table told;
`;

const fillRows = `
update caseload_row set birth_is_guessed = coalesce((
  select (birth_date is null and birth_year is not null) or birth_date_estimated = 1
  from client join case_file on case_file.client_id = client.id where case_file.id = caseload_row.case_id
), 0);
`;

export const figures = {
  number: 8,
  name: 'figures',
  up(db: Database): void {
    db.exec(schema);
    db.exec(fillUnits);
    db.exec(fillRows);
  },
};
