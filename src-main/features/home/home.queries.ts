import type { Trx } from '#database/connect';
import { type Standing, standingCodes } from '#domain/months/standing';
import type { Actor } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { isHeldByNobody, visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;
type Rows = ReturnType<typeof visibleRows>;

const open = (trx: Trx, reader: Reader) => visibleRows(trx, reader).where('leftOn', 'is', null);

async function count(rows: Rows): Promise<number> {
  const counted = rows.select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

/** Who is served, by `domain/months/who-counts`: whoever is not a candidate any more. */
const served = standingCodes.filter((standing) => standing !== 'candidate');

/**
 * How many people live here, are served outside and wait to be accepted, and how many came and left in a month (`after`
 * is its first day no more). A candidate is nobody's resident, and neither came nor left.
 */
export async function countStays(trx: Trx, reader: Reader, { from, after }: { from: string; after: string }) {
  const rows = visibleRows(trx, reader).where('standing', 'in', served);
  const here = (...standings: Standing[]) => count(open(trx, reader).where('standing', 'in', standings));
  return {
    resident: await here('residential'),
    outside: await here('family', 'community'),
    candidates: await here('candidate'),
    admittedThisMonth: await count(rows.where('admittedOn', '>=', from).where('admittedOn', '<', after)),
    leftThisMonth: await count(rows.where('leftOn', '>=', from).where('leftOn', '<', after)),
  };
}

/** How many open cases no one who still works here holds. */
export const countWithoutWorker = async (trx: Trx, reader: Reader): Promise<number> =>
  await count(open(trx, reader).where(isHeldByNobody));

/** How many open cases stand in each stage; a stage without one is not in it. */
export async function countByStage(trx: Trx, reader: Reader): Promise<Map<StageId, number>> {
  const rows = await open(trx, reader)
    .groupBy('stage')
    .select(({ fn }) => ['stage', fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ stage, count: cases }) => [stage, cases]));
}
