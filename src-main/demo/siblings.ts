import type { Trx } from '#database/connect';
import { type OnFile, rowsFromKin } from '#domain/family/seen-from';
import { asText, type Draft } from '#domain/fields/field';
import type { FamilyRelation } from '#domain/lists/family-relations';
import { insertKinship } from '#records/family/family.queries';
import type { Arrival } from './arrivals.ts';
import type { Person } from './people.ts';

/** Two of the demo who are brother or sister, and what the second is to the first. */
type Siblings = { one: Arrival; other: Arrival; relation: FamilyRelation };

/** The first two children in the house of one story whose families are known. */
export function findSiblings(arrivals: readonly Arrival[]): Siblings | undefined {
  const [one, other] = arrivals.filter(
    ({ story, before, person }) =>
      story.id === 'neglected-child' && !before && Array.isArray(person.answers.family),
  );
  if (one === undefined || other === undefined) return undefined;
  const isOlder = other.person.birthDate < one.person.birthDate;
  return { one, other, relation: isOlder ? 'older-sibling' : 'younger-sibling' };
}

/** Gives the second the family of the first, whoever looked after them kept. */
export function shareFamily({ one, other, relation }: Siblings): void {
  const [near] = rowsOf(other.person);
  const kin: FamilyRelation = relation === 'older-sibling' ? 'younger-sibling' : 'older-sibling';
  const person = { ...onFile(other.person), rows: [near] };
  const rows = rowsFromKin({
    person,
    kin: { ...onFile(one.person), relation: kin, rows: rowsOf(one.person) },
  });
  other.person.answers = { ...other.person.answers, family: [near, ...rows.map(({ row }) => row)] };
}

const rowsOf = ({ answers }: Person) => (Array.isArray(answers.family) ? answers.family : []) as Draft[];

const onFile = ({ answers, sex, birthDate, isBirthKnown }: Person): OnFile => ({
  ...{ name: asText(answers.fullName), sex, nik: null },
  birthDate: isBirthKnown ? birthDate : null,
});

/** Links the two, as somebody of the centre did on the day the second came. */
export async function linkSiblings(
  trx: Trx,
  ids: { id: string; clientId: string; kinId: string },
  { other, relation }: Siblings,
): Promise<void> {
  const linkedAt = `${other.admittedOn}T03:00:00.000Z`;
  await insertKinship(trx, { ...ids, relation, linkedAt, linkedBy: other.worker.id });
}
