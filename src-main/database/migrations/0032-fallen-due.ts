import type { Database } from 'better-sqlite3';

/**
 * Frozen once released. The targets whose day came, by the quarter in which it did and what the last round up to its end
 * found: worked out with the case's row in the caseload, so that a house of ten thousand is counted at a glance.
 */
const schema = `
create table fallen_due (
  case_id text not null references case_file (id),
  target_number integer not null,
  quarter text not null,
  due_on text not null,
  found text not null,
  primary key (case_id, target_number, quarter)
) strict, without rowid;
create index fallen_due_by_quarter on fallen_due (quarter, found, due_on, case_id);

insert into fallen_due (case_id, target_number, quarter, due_on, found)
select case_id, target_number, quarter, min(due_on), coalesce(status, 'none') from (
  select t.case_id, t.target_number, t.due_on,
    substr(t.due_on, 1, 4) || '-T' || ((substr(t.due_on, 6, 2) + 2) / 3) as quarter,
    (select iif(a.status in ('achieved', 'partly', 'not-achieved'), a.status, 'none')
      from achievement a join form_record r on r.id = a.record_id
      where a.case_id = t.case_id and a.target_number = t.target_number
        and r.happened_on < date(substr(t.due_on, 1, 4) || '-01-01', (((substr(t.due_on, 6, 2) + 2) / 3) * 3) || ' months')
      order by r.happened_on desc, r.sequence desc limit 1) as status
  from target_term t join caseload_row c on c.case_id = t.case_id and c.standing <> 'candidate'
  where t.is_removed = 0 and (c.left_on is null or t.due_on <= c.left_on)
    and t.number = (select max(u.number) from target_term u
      where u.case_id = t.case_id and u.target_number = t.target_number and (u.since is null or u.since <= t.due_on))
)
group by case_id, target_number, quarter;
`;

export const fallenDue = { number: 32, name: 'fallen-due', up: (db: Database) => void db.exec(schema) };
