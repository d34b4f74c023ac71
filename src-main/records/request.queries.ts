import type { Trx } from '#database/connect';

/** Whether a row of this table was added for this very request already. */
export async function isRequestKnown(
  trx: Trx,
  table: 'caseHelper' | 'workerRequest' | 'todo' | 'dutyAct' | 'meetingAddendum',
  requestId: string,
): Promise<boolean> {
  const known = await trx
    .selectFrom(table)
    .where('requestId', '=', requestId)
    .select('requestId')
    .executeTakeFirst();
  return known !== undefined;
}
