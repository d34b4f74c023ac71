import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

/** The supervision that an earlier request with this id recorded. */
export async function findRecorded(trx: Trx, requestId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('workerSupervision')
    .where('requestId', '=', requestId)
    .select('id')
    .executeTakeFirst();
  return row?.id;
}

/** Writes down a supervision of a worker. */
export async function insertSupervision(trx: Trx, row: Tables['workerSupervision']): Promise<void> {
  await trx.insertInto('workerSupervision').values(row).execute();
}
