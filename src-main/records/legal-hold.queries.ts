import type { Trx } from '#database/connect';

/** The last decision on a person's hold; undefined when nobody decided anything. */
export async function findHold(trx: Trx, clientId: string) {
  return await trx
    .selectFrom('legalHold')
    .innerJoin('user', 'user.id', 'legalHold.decidedBy')
    .where('clientId', '=', clientId)
    .orderBy('decidedAt', 'desc')
    .orderBy('legalHold.id', 'desc')
    .selectAll('legalHold')
    .select('user.name as decidedByName')
    .executeTakeFirst();
}

/** Whether somebody decided that a person's data are held; those held by law of themselves are not meant. */
export async function isHeld(trx: Trx, clientId: string): Promise<boolean> {
  return (await findHold(trx, clientId))?.isHeld === 1;
}
