import type { Trx } from '#database/connect';
import { hiddenClients } from '#records/visible.queries';

/** The cases that are there of those an operation names; one whose person is about to be erased is not. */
export async function listNamedCases(trx: Trx, ids: readonly string[]) {
  return await trx
    .selectFrom('caseFile')
    .select(['id', 'clientId', 'workerId'])
    .where('id', 'in', ids)
    .where('clientId', 'not in', hiddenClients(trx))
    .execute();
}
