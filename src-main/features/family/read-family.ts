import type { FamilyPage, KnownKin } from '#contract/family';
import type { Trx } from '#database/connect';
import { type OnFile, rowsFromKin } from '#domain/family/seen-from';
import { labelOf } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { type FamilyRelation, familyRelations } from '#domain/lists/family-relations';
import { may } from '#domain/roles';
import { os } from '#pipeline';
import { getFamilyHead, listKin, listSameCard } from '#records/family/family.queries';
import { gatherFamily } from '#records/family/gather-family';
import { gatherSystems } from '#records/family/gather-systems';
import { identityOf } from '#records/merge/merge';
import { getPlace } from '#records/record.queries';
import { verdictOnRight } from '#records/verdicts';
import { getStay } from './family-case.queries.ts';

export const read = os.family.read.handler(async ({ input, context }): Promise<FamilyPage> => {
  const { trx, actor, today, centre } = context;
  const place = await getPlace(trx, input.caseId);
  const stay = await getStay(trx, input.caseId);
  const gathered = await gatherFamily(trx, place.clientId, {
    today,
    ...stay,
    clientLabel: centre.clientLabel,
  });
  const { family, places, isMoved, answers } = gathered;
  const reads = may(actor.role, 'narrative.read');
  const systems = await gatherSystems(trx, { family, place, reader: { userId: actor.id }, reads });
  const linked = await listKin(trx, actor, place.clientId);
  const seen = linked.filter((one) => one.caseId !== null);
  const known = new Set(linked.map(({ clientId }) => clientId));
  const alike = (await listSameCard(trx, actor, place.clientId)).filter(
    ({ clientId }) => !known.has(clientId),
  );
  const person = { ...(await onFile(trx, place.clientId)), rows: answers.family };
  const tell = async (one: { clientId: string; caseId: string | null }, link?: (typeof linked)[number]) =>
    await tellKin(trx, person, { ...one, link });
  return {
    ...{ family, isMoved, systems },
    places: [...places].map(([id, { x, y }]) => ({ id, x, y })),
    kin: await Promise.all(seen.map((one) => tell(one, one))),
    alike: await Promise.all(alike.map((one) => tell(one))),
    withheld: linked.length - seen.length,
    can: { change: verdictOnRight(actor.role, 'identity.write') },
  };
});

/** Somebody as a row of a family table tells of them. */
export async function onFile(trx: Trx, clientId: string): Promise<OnFile> {
  const { fullName, sex, birthDate, nik } = await getFamilyHead(trx, clientId);
  return { name: fullName, sex, birthDate, nik };
}

/** What the family table of a kin has for a person. */
export async function listOffers(
  trx: Trx,
  person: OnFile & { rows: unknown },
  kinId: string,
  relation: FamilyRelation,
) {
  const rows = (await identityOf(trx, kinId))?.answers.family;
  return rowsFromKin({ person, kin: { ...(await onFile(trx, kinId)), relation, rows } });
}

type Found = {
  clientId: string;
  caseId: string | null;
  link: { kinshipId: string; relation: FamilyRelation } | undefined;
};

async function tellKin(
  trx: Trx,
  person: OnFile & { rows: unknown },
  { clientId, caseId, link }: Found,
): Promise<KnownKin> {
  const { registerNumber, fullName } = await getFamilyHead(trx, clientId);
  const offers = link === undefined ? [] : await listOffers(trx, person, clientId, link.relation);
  return {
    ...{ kinshipId: link?.kinshipId ?? null, caseId: caseId ?? '', registerNumber, fullName },
    relation: link === undefined ? '' : labelOf(familyRelations, link.relation),
    offers: offers.map(({ id, row }) => ({
      id,
      who: [
        asText(row.name) || '(nama tidak diketahui)',
        `(${labelOf(familyRelations, row.relation).toLowerCase()})`,
      ].join(' '),
    })),
  };
}
