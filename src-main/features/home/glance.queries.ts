import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { standingCodes } from '#domain/months/standing';
import type { FindingOfDue } from '#domain/results/fallen-due';
import type { Actor } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { isHeldByNobody, maySee, visibleRows } from '#records/visible.queries';

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

/**
 * The targets whose day came in each quarter, until a day, by what the last round of the quarter found of them; as they
 * are kept with the case's row, since a house has tens of thousands.
 */
export async function countTargets(
  trx: Trx,
  reader: Reader,
  { from, today }: { from: string; today: string },
) {
  const rows = await trx
    .selectFrom('fallenDue')
    .where(maySee(reader, 'fallenDue.caseId'))
    .where('quarter', '>=', from)
    .where('dueOn', '<=', today)
    .groupBy(['quarter', 'found'])
    .select(({ fn }) => ['quarter', 'found', fn.countAll<number>().as('count')])
    .execute();
  const counted = new Map<string, Partial<Record<FindingOfDue, number>>>();
  for (const { quarter, found, count } of rows)
    counted.set(quarter, { ...counted.get(quarter), [found]: count });
  return counted;
}
