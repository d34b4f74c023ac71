import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { aboutToBeErased, annulledCases, mayRead, maySee } from '#records/visible.queries';

/**
 * The cases that are there of those an operation names; one whose person is about to be erased is not, nor, unless it is
 * asked for (`alsoAnnulled`), one whose registration was annulled. Of each whether whoever asks may work in it, or at
 * least read it.
 */
export async function listNamedCases(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
  ids: readonly string[],
  { alsoAnnulled = false } = {},
) {
  return await trx
    .selectFrom('caseFile')
    .select(['caseFile.id', 'clientId'])
    .select([maySee(actor, 'caseFile.id').as('mayWork'), mayRead(trx, actor, 'caseFile.id').as('mayRead')])
    .where('id', 'in', ids)
    .where('clientId', 'not in', aboutToBeErased(trx))
    .$if(!alsoAnnulled, (cases) => cases.where('id', 'not in', annulledCases(trx)))
    .execute();
}
