import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { standingCodes } from '#domain/months/standing';
import type { Actor } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { isHeldByNobody, visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;

/** Who is served: whoever is not a candidate any more. */
const served = standingCodes.filter((standing) => standing !== 'candidate');

/** How many people came and left in each month from a day on; a month without anybody is not in it. */
export async function countMonthly(trx: Trx, reader: Reader, from: string) {
  const rows = visibleRows(trx, reader).where('standing', 'in', served);
  const months = new Map<string, { came: number; left: number }>();
  for (const [column, name] of [
    ['admittedOn', 'came'],
    ['leftOn', 'left'],
  ] as const) {
    const month = sql<string>`substr(${sql.ref(column)}, 1, 7)`;
    const counted = await rows
      .where(column, '>=', from)
      .groupBy(month)
      .select(({ fn }) => [month.as('month'), fn.countAll<number>().as('count')])
      .execute();
    for (const { month: key, count } of counted)
      months.set(key, { ...(months.get(key) ?? { came: 0, left: 0 }), [name]: count });
  }
  return months;
}

/** Of each stage its open cases, and the median of the days they have stood in it until today. */
export async function measureStages(trx: Trx, reader: Reader, today: string) {
  const ranked = visibleRows(trx, reader)
    .where('leftOn', 'is', null)
    .select([
      'stage',
      sql<number>`max(0, julianday(${today}) - julianday(stage_since))`.as('days'),
      sql<number>`row_number() over (partition by stage order by stage_since desc)`.as('place'),
      sql<number>`count(*) over (partition by stage)`.as('count'),
    ]);
  const rows = await trx
    .selectFrom(ranked.as('ranked'))
    .groupBy(['stage', 'count'])
    .select([
      'stage',
      'count',
      sql<number>`avg(iif(place in ((count + 1) / 2, (count + 2) / 2), days, null))`.as('medianDays'),
    ])
    .execute();
  return new Map<StageId, { count: number; medianDays: number }>(
    rows.map(({ stage, count, medianDays }) => [stage, { count, medianDays }]),
  );
}

/** Who holds open cases, most of them overdue first; what no one who still works here holds stands together. */
export async function countOverdue(trx: Trx, reader: Reader, today: string) {
  const holder = (row: Parameters<typeof isHeldByNobody>[0]) =>
    row.case().when(isHeldByNobody(row)).then(null).else(row.ref('workerId')).end();
  const rows = await visibleRows(trx, reader)
    .where('leftOn', 'is', null)
    .groupBy(holder)
    .select((row) => [
      holder(row).as('workerId'),
      row.fn.max('workerName').as('name'),
      row.fn.countAll<number>().as('open'),
      sql<number>`sum(coalesce(next_due_on < ${today}, 0))`.as('overdue'),
    ])
    .execute();
  return rows
    .map((row) => (row.workerId === null ? { ...row, name: '' } : row))
    .sort((one, other) => other.overdue - one.overdue || other.open - one.open);
}

type Quarter = { quarter: string; from: string; last: string };
/** What the last round said of a target; `none` is no finding. */
type Found = 'achieved' | 'partly' | 'not-achieved' | 'none';

/**
 * The targets whose day came in each quarter while the plan had it so, by what the last round up to its end found: the
 * rule of `domain/months/report-cells`, in SQL, since a house has ten thousand of them.
 */
export async function countTargets(trx: Trx, reader: Reader, quarters: readonly Quarter[]) {
  const days = sql.join(quarters.map(({ quarter, from, last }) => sql`(${quarter}, ${from}, ${last})`));
  const cases = visibleRows(trx, reader).where('standing', 'in', served).select(['caseId', 'leftOn']);
  const { rows } = await sql<{ quarter: string; found: Found; count: number }>`
    with quarter (name, first, last) as (values ${days}),
    due as (
      select distinct q.name, q.last, t.case_id, t.target_number
      from quarter q join target_term t on t.due_on between q.first and q.last
      join (${cases}) c on c.case_id = t.case_id
      where t.is_removed = 0 and (c.left_on is null or t.due_on <= c.left_on)
        and t.number = (select max(u.number) from target_term u
          where u.case_id = t.case_id and u.target_number = t.target_number
            and (u.since is null or u.since <= t.due_on))
    ),
    said as (
      select name, (select a.status from achievement a join form_record r on r.id = a.record_id
        where a.case_id = due.case_id and a.target_number = due.target_number and r.happened_on <= due.last
        order by r.happened_on desc, r.sequence desc limit 1) as status
      from due
    )
    select name as quarter, iif(status in ('achieved', 'partly', 'not-achieved'), status, 'none') as found,
      count(*) as count
    from said group by 1, 2`.execute(trx);
  const counted = new Map<string, Partial<Record<Found, number>>>();
  for (const { quarter, found, count } of rows)
    counted.set(quarter, { ...counted.get(quarter), [found]: count });
  return counted;
}
