import type { Kin, Photo } from '#contract/client';
import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { annulledCases, hiddenClients, mayRead } from '#records/visible.queries';

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

/** A person with their open case; `person` is undefined when nobody has this id. */
export async function findOpenCase(trx: Trx, clientId: string) {
  const person = await trx
    .selectFrom('client')
    .where('id', '=', clientId)
    .where('id', 'not in', hiddenClients(trx))
    .select(['id', 'birthDate'])
    .executeTakeFirst();
  const current = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', clientId)
    .where('leftOn', 'is', null)
    .where('id', 'not in', annulledCases(trx))
    .select(['id', 'number'])
    .executeTakeFirst();
  return { person, current };
}

/**
 * The people who bear a family card number, but the person of one case: those of whom the actor sees a case, and how
 * many others there are.
 */
export async function listSharing(
  trx: Trx,
  actor: Actor,
  { number, exceptCaseId }: { number: string; exceptCaseId: string | undefined },
): Promise<{ kin: Kin[]; withheld: number }> {
  const rows = await trx
    .selectFrom('client')
    .innerJoin('caseFile', 'caseFile.clientId', 'client.id')
    .where('client.familyCardNumber', '=', number)
    .where('client.id', 'not in', hiddenClients(trx))
    .where('caseFile.id', 'not in', annulledCases(trx))
    .orderBy('client.registerNumber')
    .orderBy('caseFile.admittedOn', 'desc')
    .select(['client.id as clientId', 'client.registerNumber', 'client.fullName', 'client.sex'])
    .select(['client.birthDate', 'client.nik', 'caseFile.id as caseId'])
    .select(mayRead(trx, actor, 'caseFile.id').as('isSeen'))
    .execute();
  const own = rows.find(({ caseId }) => caseId === exceptCaseId)?.clientId;
  const others = rows.filter(({ clientId }) => clientId !== own);
  const seen = new Map<string, Kin>();
  for (const { isSeen, ...kin } of others) {
    if (isSeen && !seen.has(kin.clientId)) seen.set(kin.clientId, kin);
  }
  const all = new Set(others.map(({ clientId }) => clientId));
  return { kin: [...seen.values()], withheld: all.size - seen.size };
}

/** Adds the thumbnail to a photo that has none. */
export async function addThumbnail(trx: Trx, clientId: string, dataUrl: string) {
  const bare = trx
    .selectFrom('photo')
    .where('clientId', '=', clientId)
    .where('clientId', 'not in', trx.selectFrom('thumbnail').select('clientId'))
    .select(({ val }) => ['clientId', val(dataUrl).as('dataUrl')]);
  await trx.insertInto('thumbnail').columns(['clientId', 'dataUrl']).expression(bare).execute();
}

/** Keeps a person's photo with its thumbnail, or takes both away. */
export async function setPhoto(
  trx: Trx,
  clientId: string,
  photo: Photo | null,
  by: { now: string; actor: { id: string } },
) {
  for (const table of ['photo', 'thumbnail'] as const)
    await trx.deleteFrom(table).where('clientId', '=', clientId).execute();
  if (photo === null) return;
  const saved = { savedAt: by.now, savedBy: by.actor.id };
  await trx
    .insertInto('photo')
    .values({ clientId, dataUrl: photo.picture, ...saved })
    .execute();
  await trx.insertInto('thumbnail').values({ clientId, dataUrl: photo.thumbnail }).execute();
}
