import { ppksCategories } from '#domain/lists/ppks-categories';
import type { Days } from '#domain/months/period';
import type { TestCentre } from '../../support/test-centre.ts';

/** Cases as a report counts them: accepted, no mistake, from the day of acceptance; the category is that of the last day. */
const stays = `
  with stay as (
    select c.id, c.client_id, p.sex, p.full_name, p.birth_date, c.left_on, c.admitted_on,
      max(a.accepted_on, c.admitted_on) as came_on,
      coalesce((select f.value from case_fact f where f.case_id = c.id and f.kind = 'category'
        and (f.since is null or f.since < :after) order by f.number desc limit 1), c.category) as category
    from case_file c
    join client p on p.id = c.client_id
    join acceptance a on a.case_id = c.id
    where coalesce(c.leave_reason, '') not in ('T06', 'T17')
      and (c.left_on is null or a.accepted_on <= c.left_on)
      and coalesce(c.approach, 'residential') = 'residential'
  )`;

const there = 'came_on < :after and (left_on is null or left_on >= :after)';
const conditions = {
  opening: 'came_on < :from and (left_on is null or left_on >= :from)',
  admitted: 'came_on >= :from and came_on < :after',
  left: 'left_on >= :from and left_on < :after',
  closing: there,
} as const;

/** What SQL says of a period in the vault, without a line of what draws the report. */
export async function askVault(centre: TestCentre, days: Days) {
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  const all = <Row>(sql: string) => open.sqlite.prepare<[Days], Row>(`${stays} ${sql}`).all(days);
  const one = (sql: string) => Number(Object.values(all<Record<string, number>>(sql)[0] ?? {})[0] ?? 0);
  const bySex = (sql: (sex: string) => string) => ({ L: one(sql("'L'")), P: one(sql("'P'")) });
  const count = (column: keyof typeof conditions) =>
    bySex((sex) => `select count(*) from stay where sex = ${sex} and ${conditions[column]}`);
  const inDays = 'max(0, julianday(min(coalesce(left_on, :after), :after)) - julianday(max(came_on, :from)))';
  return {
    flows: {
      opening: count('opening'),
      admitted: count('admitted'),
      left: count('left'),
      closing: count('closing'),
    },
    byCategory: all<{ category: keyof typeof ppksCategories; count: number }>(
      `select category, count(*) as count from stay where ${there} group by category`,
    )
      .map(({ category, count: many }) => `${ppksCategories[category]} ${many}`)
      .sort(),
    careDays: bySex(
      (sex) => `select coalesce(sum(${inDays}), 0) from stay where sex = ${sex} and came_on < :after`,
    ),
    people: one(`select count(distinct client_id) from stay where came_on < :after and ${inDays} > 0`),
    daysStayed: one(
      `select coalesce(sum(julianday(:after) - julianday(came_on)), 0) from stay where ${there}`,
    ),
    cameBack: one(`select count(*) from stay s where came_on >= :from and came_on < :after and exists (
      select 1 from stay e where e.client_id = s.client_id and e.id <> s.id and e.left_on <= s.admitted_on)`),
    leavers: all<{ line: string }>(
      `select full_name || ' ' || left_on as line from stay where ${conditions.left}`,
    )
      .map(({ line }) => line)
      .sort(),
    residents: all<{ line: string }>(`select full_name as line from stay where ${there}`)
      .map(({ line }) => line)
      .sort(),
    children: one(
      `select count(*) from stay where ${there} and date(birth_date, '+18 years') > date(:after, '-1 day')`,
    ),
  };
}
