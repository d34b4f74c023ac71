import type { Trx } from '#database/connect';

/** The case of somebody who lives here; undefined where nobody does. */
export async function findResident(trx: Trx): Promise<string | undefined> {
  const row = await trx
    .selectFrom('caseloadRow')
    .where('leftOn', 'is', null)
    .where('standing', '=', 'residential')
    .orderBy('caseNumber')
    .select('caseId')
    .executeTakeFirst();
  return row?.caseId;
}
