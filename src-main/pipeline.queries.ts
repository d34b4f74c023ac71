import type { Trx } from '#database/connect';
import { aboutToBeErased, annulledCases } from '#records/visible.queries';

/**
 * The cases that are there of those an operation names; one whose person is about to be erased is not, nor, unless it is
 * asked for (`alsoAnnulled`), one whose registration was annulled.
 */
export async function listNamedCases(trx: Trx, ids: readonly string[], { alsoAnnulled = false } = {}) {
  return await trx
    .selectFrom('caseFile')
    .select(['id', 'clientId', 'workerId'])
    .where('id', 'in', ids)
    .where('clientId', 'not in', aboutToBeErased(trx))
    .$if(!alsoAnnulled, (cases) => cases.where('id', 'not in', annulledCases(trx)))
    .execute();
}
