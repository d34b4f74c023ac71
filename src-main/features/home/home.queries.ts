import { expressionBuilder } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { standingCodes } from '#domain/months/standing';
import type { Actor } from '#domain/roles';
import type { StageId } from '#domain/stage';
import { isHeldByNobody, notLookedUp, visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;
type Rows = ReturnType<typeof visibleRows>;

/** An open case that no one who still works here holds. */
const nobodys = expressionBuilder<Tables, 'caseloadRow'>();

/** The open cases counted once, by what Beranda tells of them. */
async function countOpen(trx: Trx, reader: Reader) {
  return await visibleRows(trx, reader)
    .where('leftOn', 'is', null)
    .groupBy(['stage', 'standing', isHeldByNobody(nobodys)])
    .select(['stage', 'standing'])
    .select(isHeldByNobody(nobodys).as('isNobodys'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .execute();
}

async function count(rows: Rows): Promise<number> {
  const counted = rows.select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

/** Who is served, by `domain/months/who-counts`: whoever is not a candidate any more. */
const served = standingCodes.filter((standing) => standing !== 'candidate');

/**
 * How many people live here, are served outside and wait to be accepted, how many open cases stand in each stage and no
 * one who still works here holds, and how many came and left in a month (`after` is its first day no more). A candidate
 * is nobody's resident, and neither came nor left.
 */
export async function countHouse(trx: Trx, reader: Reader, { from, after }: { from: string; after: string }) {
  const open = await countOpen(trx, reader);
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
    withoutWorker: sumOf(({ isNobodys }) => Boolean(isNobodys)),
    inStage: (stage: StageId) => sumOf((one) => one.stage === stage),
    admittedThisMonth: await inMonth('admittedOn'),
    leftThisMonth: await inMonth('leftOn'),
  };
}
