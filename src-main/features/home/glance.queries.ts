import type { Database } from 'better-sqlite3';
import type { Trx } from '#database/connect';
import { daysBetween } from '#domain/civil-date';
import { monthOf } from '#domain/months/month';
import type { FindingOfDue } from '#domain/results/fallen-due';
import type { Actor } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { keepLatest, knownOfQuarter, mostReaders } from '#records/caseload-rows/known-rows';
import { maySee, notLookedUp, visibleRows } from '#records/visible.queries';
import { type countOpen, served } from './home.queries.ts';

type Reader = Pick<Actor, 'id' | 'role'>;
type Open = Awaited<ReturnType<typeof countOpen>>;

/** How many people came and left in each month from a day on; a month without anybody is not in it. */
export async function countMonthly(trx: Trx, reader: Reader, from: string) {
  const rows = visibleRows(trx, reader).where(notLookedUp('standing'), 'in', served);
  const months = new Map<string, { came: number; left: number }>();
  for (const [column, name] of [
    ['admittedOn', 'came'],
    ['leftOn', 'left'],
  ] as const) {
    // By days, as they lie in the index.
    const counted = await rows
      .where(column, '>=', from)
      .groupBy(column)
      .select(({ fn }) => [column, fn.countAll<number>().as('count')])
      .execute();
    for (const { count, ...row } of counted) {
      const month = monthOf(row[column as keyof typeof row] ?? '');
      const before = months.get(month) ?? { came: 0, left: 0 };
      months.set(month, { ...before, [name]: before[name] + count });
    }
  }
  return months;
}

/** Of each stage its open cases, and the median of the days they have stood in it until today. */
export async function measureStages(trx: Trx, reader: Reader, open: Open, today: string) {
  const measured = new Map<StageId, { count: number; medianDays: number }>();
  for (const stage of new Set(open.map((one) => one.stage))) {
    const count = open.reduce((sum, one) => sum + (one.stage === stage ? one.count : 0), 0);
    const middle = await visibleRows(trx, reader)
      .where('leftOn', 'is', null)
      .where('stage', '=', stage)
      .orderBy('stageSince')
      .offset(Math.floor((count - 1) / 2))
      .limit(2 - (count % 2))
      .select('stageSince')
      .execute();
    const days = middle.map(({ stageSince }) => Math.max(0, daysBetween(stageSince, today)));
    measured.set(stage, { count, medianDays: days.reduce((sum, one) => sum + one, 0) / days.length });
  }
  return measured;
}

/** Who holds open cases, most of them overdue first; what no one who still works here holds stands together. */
export function overdueByHolder(open: Open) {
  const holders = new Map<string | null, { name: string; open: number; overdue: number }>();
  for (const { holder, count, overdue } of open) {
    const id = holder?.id ?? null;
    const before = holders.get(id) ?? { name: holder?.name ?? '', open: 0, overdue: 0 };
    holders.set(id, { ...before, open: before.open + count, overdue: before.overdue + overdue });
  }
  return [...holders]
    .map(([workerId, counts]) => ({ workerId, ...counts }))
    .sort((one, other) => other.overdue - one.overdue || other.open - one.open);
}

type Targets = Partial<Record<FindingOfDue, number>>;

/**
 * The targets whose day came in each of these quarters, until a day, by what the last round of the quarter found of them. A
 * house of a hundred thousand cases has tens of thousands a quarter: each quarter is counted once, until something in it
 * is written.
 */
export async function countTargets(
  trx: Trx,
  sqlite: Database,
  reader: Reader,
  { quarters, today }: { quarters: readonly string[]; today: string },
) {
  const counted = new Map<string, Targets>();
  for (const quarter of quarters) {
    const known = knownOfQuarter<Targets>(sqlite, quarter);
    const asked = `${reader.role} ${reader.id} ${today}`;
    const targets = known.get(asked) ?? (await countIn(trx, reader, quarter, today));
    counted.set(quarter, keepLatest(known, mostReaders, asked, targets));
  }
  return counted;
}

async function countIn(trx: Trx, reader: Reader, quarter: string, today: string): Promise<Targets> {
  const rows = await trx
    .selectFrom('fallenDue')
    .where(maySee(reader, 'fallenDue.caseId'))
    .where('quarter', '=', quarter)
    .where('dueOn', '<=', today)
    .groupBy('found')
    .select(({ fn }) => ['found', fn.countAll<number>().as('count')])
    .execute();
  return Object.fromEntries(rows.map(({ found, count }) => [found, count]));
}
