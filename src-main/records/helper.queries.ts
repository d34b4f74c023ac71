import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { helperStateOn } from '#domain/people/helper';

type Helper = Tables['caseHelper'];

/** A term that has begun or ended with the day. */
type Turned = {
  caseId: string;
  clientId: string;
  userId: string;
  kind: Helper['kind'];
  isOver: boolean;
};

/** Brings every term to what this day says of it; returns those that have begun or ended since. */
export async function turnHelpers(trx: Trx, today: string): Promise<Turned[]> {
  const rows = await trx
    .selectFrom('caseHelper')
    .innerJoin('caseFile', 'caseFile.id', 'caseHelper.caseId')
    .select([
      'caseHelper.id',
      'caseId',
      'clientId',
      'userId',
      'kind',
      'fromOn',
      'untilOn',
      'endedAt',
      'state',
    ])
    .execute();
  const turned: Turned[] = [];
  for (const { id, caseId, clientId, userId, kind, ...term } of rows) {
    const state = helperStateOn(today, term);
    if (state === term.state) continue;
    await trx.updateTable('caseHelper').set({ state }).where('id', '=', id).execute();
    turned.push({ caseId, clientId, userId, kind, isOver: state !== 'running' });
  }
  return turned;
}

/** Adds a term. */
export async function insertHelper(trx: Trx, helper: Helper): Promise<void> {
  await trx.insertInto('caseHelper').values(helper).execute();
}

/** A term of a case that is not over; undefined when it is, or there is none. */
export async function findTerm(trx: Trx, caseId: string, helperId: string): Promise<Helper | undefined> {
  return await trx
    .selectFrom('caseHelper')
    .where('id', '=', helperId)
    .where('caseId', '=', caseId)
    .where('state', '!=', 'over')
    .selectAll()
    .executeTakeFirst();
}

/** The number of a case of these in which somebody is set already for some of these days; undefined where nowhere. */
export async function findOverlap(
  trx: Trx,
  caseIds: readonly string[],
  { userId, fromOn, untilOn }: Pick<Helper, 'userId' | 'fromOn' | 'untilOn'>,
): Promise<string | undefined> {
  const found = await trx
    .selectFrom('caseHelper')
    .innerJoin('caseFile', 'caseFile.id', 'caseHelper.caseId')
    .where('caseHelper.caseId', 'in', caseIds)
    .where('userId', '=', userId)
    .where('endedAt', 'is', null)
    .where('fromOn', '<=', untilOn)
    .where('untilOn', '>=', fromOn)
    .select('number')
    .executeTakeFirst();
  return found?.number;
}

/** Ends terms before their day. */
export async function endTerms(
  trx: Trx,
  which: { helperId: string } | { userId: string },
  ended: Pick<Helper, 'endedAt' | 'endedBy' | 'endReason'>,
): Promise<void> {
  const terms = trx.updateTable('caseHelper').set({ ...ended, state: 'over' });
  const one =
    'helperId' in which ? terms.where('id', '=', which.helperId) : terms.where('userId', '=', which.userId);
  await one.where('state', '!=', 'over').execute();
}

/** Everybody who is or was set beside the worker of a case or in their place, the latest first. */
export async function listHelpers(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseHelper')
    .innerJoin('user as helper', 'helper.id', 'caseHelper.userId')
    .innerJoin('user as setter', 'setter.id', 'caseHelper.setBy')
    .leftJoin('user as ender', 'ender.id', 'caseHelper.endedBy')
    .where('caseId', '=', caseId)
    .orderBy('fromOn', 'desc')
    .orderBy('caseHelper.id', 'desc')
    .select([
      'caseHelper.id as helperId',
      'userId',
      'helper.name',
      'kind',
      'fromOn',
      'untilOn',
      'reason',
      'state',
    ])
    .select(['setAt', 'setter.name as setBy', 'endedAt', 'ender.name as endedBy', 'endReason'])
    .execute();
}
