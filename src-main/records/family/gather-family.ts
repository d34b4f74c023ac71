import type { Trx } from '#database/connect';
import { notAfter } from '#domain/civil-date';
import type { Family } from '#domain/family/family';
import type { Place } from '#domain/family/genogram-measures';
import { readFamily } from '#domain/family/read-family';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { ageInYears } from '#domain/people/age';
import { findRecord } from '../record.queries.ts';
import { getFamilyHead, listPlaces } from './family.queries.ts';
import { placePeople } from './place-people.ts';

/** A family, and where each of it stands; whether somebody moved any of them. */
type GatheredFamily = { family: Family; places: Map<string, Place>; isMoved: boolean; answers: Draft };

/** The family of a person as their identity tells it now, each where they were moved to or where the drawing puts them. */
export async function gatherFamily(
  trx: Trx,
  clientId: string,
  facts: { today: string; leftOn: string | null; clientLabel: string },
): Promise<GatheredFamily> {
  const head = await getFamilyHead(trx, clientId);
  const record = await findRecord(trx, formOf('client'), { clientId, caseId: '' });
  const answers = record?.answers ?? {};
  const today = notAfter(facts.today, facts.leftOn);
  const family = readFamily({
    client: {
      ...{ name: head.fullName, alias: head.alias, sex: head.sex, birthDate: head.birthDate },
      age: ageInYears(head, today) ?? null,
    },
    ...{ rows: answers.family, ties: answers.familyTies, today },
    clientLabel: facts.clientLabel.toLowerCase(),
  });
  const kept = await listPlaces(trx, clientId);
  const drawn = placePeople(family);
  const places = new Map([...drawn].map(([id, place]) => [id, kept.get(id) ?? place]));
  return { family, places, isMoved: [...drawn.keys()].some((id) => kept.has(id)), answers };
}
