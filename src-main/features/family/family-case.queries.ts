import type { Trx } from '#database/connect';

/** When somebody left the case, after which no age grows; null while they are here. */
export async function getStay(trx: Trx, caseId: string): Promise<{ leftOn: string | null }> {
  return await trx.selectFrom('caseFile').where('id', '=', caseId).select('leftOn').executeTakeFirstOrThrow();
}
