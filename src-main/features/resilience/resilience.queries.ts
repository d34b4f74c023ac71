import type { Trx } from '#database/connect';

/** Whose plan it is, and what they are called. */
export async function getOwner(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .where('caseFile.id', '=', caseId)
    .select(['clientId', 'number', 'fullName', 'alias'])
    .executeTakeFirstOrThrow();
}
