import type { Trx } from '#database/connect';
import { hiddenClients } from '#vault/erasure/hide-client';

/** What an earlier request with this id made; undefined when it is new. */
export async function findRegistration(trx: Trx, requestId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .where('caseFile.requestId', '=', requestId)
    .select([
      'client.id as clientId',
      'caseFile.id as caseId',
      'client.registerNumber',
      'caseFile.number as caseNumber',
    ])
    .executeTakeFirst();
}

/** A person's open case and their last one; `person` is undefined when nobody has this id. */
export async function findOpenCase(trx: Trx, clientId: string) {
  const person = await trx
    .selectFrom('client')
    .where('id', '=', clientId)
    .where('id', 'not in', hiddenClients(trx))
    .select(['id', 'birthDate'])
    .executeTakeFirst();
  const cases = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', clientId)
    .orderBy('admittedOn', 'desc')
    .select(['id', 'number', 'leftOn'])
    .execute();
  return { person, current: cases.find((one) => one.leftOn === null), last: cases[0] };
}

/** Keeps a person's photo, or takes it away. */
export async function setPhoto(
  trx: Trx,
  clientId: string,
  dataUrl: string | null,
  by: { now: string; actor: { id: string } },
) {
  if (dataUrl === null) {
    await trx.deleteFrom('photo').where('clientId', '=', clientId).execute();
    return;
  }
  const row = { dataUrl, savedAt: by.now, savedBy: by.actor.id };
  await trx
    .insertInto('photo')
    .values({ clientId, ...row })
    .onConflict((conflict) => conflict.column('clientId').doUpdateSet(row))
    .execute();
}
