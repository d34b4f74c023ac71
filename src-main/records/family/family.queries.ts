import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Place } from '#domain/family/genogram-measures';
import { seenFrom } from '#domain/family/seen-from';
import type { FamilyRelation } from '#domain/lists/family-relations';
import type { Actor } from '#domain/roles';
import { aboutToBeErased, annulledCases, mayRead } from '../visible.queries.ts';

/** A person as the family of somebody else tells of them. */
export async function getFamilyHead(trx: Trx, clientId: string) {
  return await trx
    .selectFrom('client')
    .where('id', '=', clientId)
    .select([
      'registerNumber',
      'fullName',
      'alias',
      'sex',
      'birthDate',
      'birthDateEstimated',
      'birthYear',
      'nik',
      'familyCardNumber',
    ])
    .executeTakeFirstOrThrow();
}

/** The files of a person: the one that stands, and those that went into it. */
const filesOf = (trx: Trx, clientId: string) =>
  trx
    .selectFrom('client')
    .where('client.id', '=', clientId)
    .select('client.id')
    .unionAll(trx.selectFrom('client').where('client.mergedInto', '=', clientId).select('client.id'));

/** Somebody who is kin of a person: what they are to them, and a case of theirs that the actor may read, if any. */
type LinkedKin = {
  kinshipId: string;
  clientId: string;
  relation: FamilyRelation;
  caseId: string | null;
};

/**
 * The kin of a person as it was linked from either side. A file that went into another counts as the one it went into; who
 * is about to be erased, and who has no case any more, is not there.
 */
export async function listKin(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
  clientId: string,
): Promise<LinkedKin[]> {
  const rows = await trx
    .selectFrom('kinship')
    .innerJoin('client as one', 'one.id', 'kinship.clientId')
    .innerJoin('client as other', 'other.id', 'kinship.kinId')
    .where(({ or, eb }) =>
      or([
        eb('kinship.clientId', 'in', filesOf(trx, clientId)),
        eb('kinship.kinId', 'in', filesOf(trx, clientId)),
      ]),
    )
    .orderBy('kinship.linkedAt')
    .select(['kinship.id', 'kinship.relation', 'one.sex'])
    .select(({ fn }) => [
      fn.coalesce('one.mergedInto', 'one.id').as('oneId'),
      fn.coalesce('other.mergedInto', 'other.id').as('otherId'),
    ])
    .execute();
  const kin: LinkedKin[] = [];
  for (const { id, oneId, otherId, relation, sex } of rows) {
    const isOne = oneId === clientId;
    const kinId = isOne ? otherId : oneId;
    if (kinId === clientId || kin.some((known) => known.clientId === kinId)) continue;
    const found = await findCaseOf(trx, actor, kinId);
    if (found === undefined) continue;
    kin.push({
      ...{ kinshipId: id, clientId: kinId, caseId: found.isSeen ? found.caseId : null },
      relation: isOne ? relation : seenFrom(relation, sex),
    });
  }
  return kin;
}

/** The newest case of a person, best one that the actor may read; undefined where they are not on file any more. */
async function findCaseOf(trx: Trx, actor: Pick<Actor, 'id' | 'role'>, clientId: string) {
  const rows = await trx
    .selectFrom('caseFile')
    .where('clientId', '=', clientId)
    .where('clientId', 'not in', aboutToBeErased(trx))
    .where('id', 'not in', annulledCases(trx))
    .orderBy('admittedOn', 'desc')
    .select('id as caseId')
    .select(mayRead(trx, actor, 'caseFile.id').as('isSeen'))
    .execute();
  return rows.find(({ isSeen }) => isSeen) ?? rows[0];
}

/** Whose case this is, where the actor may read it. */
export async function findReadable(trx: Trx, actor: Pick<Actor, 'id' | 'role'>, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .where('clientId', 'not in', aboutToBeErased(trx))
    .where('id', 'not in', annulledCases(trx))
    .where(mayRead(trx, actor, 'caseFile.id'))
    .select('clientId')
    .executeTakeFirst();
}

/** Others with the No KK of a person, each with a case the actor may read; those of whom they may not are left out. */
export async function listSameCard(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
  clientId: string,
): Promise<{ clientId: string; caseId: string }[]> {
  const { familyCardNumber } = await getFamilyHead(trx, clientId);
  if (familyCardNumber === null) return [];
  const rows = await trx
    .selectFrom('client')
    .where('familyCardNumber', '=', familyCardNumber)
    .where('id', '!=', clientId)
    .where('mergedInto', 'is', null)
    .orderBy('registerNumber')
    .select('id')
    .execute();
  const found = await Promise.all(
    rows.map(async ({ id }) => ({ id, one: await findCaseOf(trx, actor, id) })),
  );
  return found.flatMap(({ id, one }) => (one?.isSeen ? [{ clientId: id, caseId: one.caseId }] : []));
}

/** Keeps that two people are kin. */
export async function insertKinship(trx: Trx, kinship: Tables['kinship']): Promise<void> {
  await trx.insertInto('kinship').values(kinship).execute();
}

/** Forgets that two people are kin. */
export async function deleteKinship(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('kinship').where('id', '=', id).execute();
}

/** Where people of a genogram were moved to by hand, by how the drawing calls them. */
export async function listPlaces(trx: Trx, clientId: string): Promise<Map<string, Place>> {
  const rows = await trx.selectFrom('familyPlace').where('clientId', '=', clientId).selectAll().execute();
  return new Map(rows.map(({ person, x, y }) => [person, { x, y }]));
}

/** Keeps where people of a genogram stand, and forgets where others stood. */
export async function putPlaces(
  trx: Trx,
  clientId: string,
  places: readonly (Place & { id: string })[],
  by: { now: string; actor: { id: string } },
): Promise<void> {
  await trx.deleteFrom('familyPlace').where('clientId', '=', clientId).execute();
  for (const { id, x, y } of places)
    await trx
      .insertInto('familyPlace')
      .values({ clientId, person: id, x, y, placedAt: by.now, placedBy: by.actor.id })
      .execute();
}
