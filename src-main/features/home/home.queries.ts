import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { standingCodes } from '#domain/months/standing';
import type { Actor } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { listColleagues } from '#records/user.queries';
import { notLookedUp, visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;
type Rows = ReturnType<typeof visibleRows>;

/**
 * The open cases by who holds them, stage and standing, and how many of them are past a due day; `holder` is null where no
 * one who still works here holds them. Grouped as their index lies, so that nothing is sorted.
 */
export async function countOpen(trx: Trx, reader: Reader, today: string) {
  const rows = await visibleRows(trx, reader)
    .where('leftOn', 'is', null)
    .groupBy(['workerId', 'stage', 'standing'])
    .select(['workerId', 'stage', 'standing'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .select(sql<number>`sum(coalesce(next_due_on < ${today}, 0))`.as('overdue'))
    .execute();
  const colleagues = new Map((await listColleagues(trx)).map((one) => [one.id, one]));
  return rows.map(({ workerId, ...row }) => ({ ...row, holder: colleagues.get(workerId ?? '') ?? null }));
}

async function count(rows: Rows): Promise<number> {
  const counted = rows.select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

/** Who is served, by `domain/months/who-counts`: whoever is not a candidate any more. */
export const served = standingCodes.filter((standing) => standing !== 'candidate');

/** The days of which a house in numbers tells: a month (`after` is its first day no more), and this one. */
type Days = { from: string; after: string; today: string };

/**
 * How many people live here, are served outside and wait to be accepted, how many open cases stand in each stage and no
 * one who still works here holds, and how many came and left in a month. A candidate is nobody's resident, and neither
 * came nor left.
 */
export async function countHouse(trx: Trx, reader: Reader, { from, after, today }: Days) {
  const open = await countOpen(trx, reader, today);
  const sumOf = (isMeant: (one: (typeof open)[number]) => boolean) =>
    open.filter(isMeant).reduce((sum, one) => sum + one.count, 0);
  const inMonth = (column: 'admittedOn' | 'leftOn') =>
    count(
      visibleRows(trx, reader)
        .where(notLookedUp('standing'), 'in', served)
        .where(column, '>=', from)
        .where(column, '<', after),
    );
  return {
    resident: sumOf(({ standing }) => standing === 'residential'),
    outside: sumOf(({ standing }) => standing === 'family' || standing === 'community'),
    candidates: sumOf(({ standing }) => standing === 'candidate'),
    withoutWorker: sumOf(({ holder }) => holder === null),
    inStage: (stage: StageId) => sumOf((one) => one.stage === stage),
    admittedThisMonth: await inMonth('admittedOn'),
    leftThisMonth: await inMonth('leftOn'),
  };
}
