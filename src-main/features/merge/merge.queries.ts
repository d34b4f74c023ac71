import type { Trx } from '#database/connect';
import { isOfPerson } from '#records/about.queries';
import type { Two } from '#records/merge/refusal-to-merge';
import { annulledCases } from '#records/visible.queries';

/** A file as whoever merges it recognises it, and how much is in it. */
export async function getSide(trx: Trx, clientId: string) {
  const person = await trx
    .selectFrom('client')
    .leftJoin('photo', 'photo.clientId', 'client.id')
    .where('client.id', '=', clientId)
    .select(['client.registerNumber', 'client.fullName', 'photo.dataUrl as photo'])
    .executeTakeFirstOrThrow();
  const { records } = await trx
    .selectFrom('formRecord')
    .where(isOfPerson(clientId))
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .executeTakeFirstOrThrow();
  const { attachments } = await trx
    .selectFrom('attachment')
    .where('clientId', '=', clientId)
    .select(({ fn }) => fn.countAll<number>().as('attachments'))
    .executeTakeFirstOrThrow();
  return { ...person, records, attachments };
}

/** The cases of both, in the order in which they would stand. */
export async function listStays(trx: Trx, { keptId, goneId }: Two) {
  const rows = await trx
    .selectFrom('caseFile')
    .where('clientId', 'in', [keptId, goneId])
    .where('id', 'not in', annulledCases(trx))
    .orderBy('admittedOn')
    .select(['clientId', 'number as caseNumber', 'admittedOn', 'leftOn'])
    .execute();
  return rows.map(({ clientId, ...stay }) => ({ ...stay, isOfGone: clientId === goneId }));
}
