import { labelOf } from '../fields/choice.ts';
import { asText, type Draft } from '../fields/field.ts';
import type { FormId } from '../forms.ts';
import { familyRelations } from '../lists/family-relations.ts';

/** Somebody, or an agency, whom a file names: by which name, and as whom ("ibu", "rujukan"). */
export type NamedOnFile = { name: string; as: string };

/** The forms that name people and agencies around somebody. */
export const namingForms = ['client', 'eic', 'contract', 'referral'] as const satisfies readonly FormId[];

/** Whom the present answers of a file name around the person, each once, those close to them first. Lenient. */
export function peopleOnFile(
  answers: Readonly<Record<(typeof namingForms)[number], readonly Draft[]>>,
): NamedOnFile[] {
  const found = [
    ...answers.client.flatMap(({ fullName }) => [{ name: asText(fullName), as: 'klien' }]),
    ...answers.client
      .flatMap(({ family }) => rowsIn(family))
      .map((row) => ({
        name: asText(row.name),
        as: labelOf(familyRelations, row.relation).toLowerCase(),
      })),
    ...answers.contract
      .flatMap(({ parties }) => rowsIn(parties))
      .filter(({ role }) => role === 'guardian')
      .map(({ name }) => ({ name: asText(name), as: 'wali' })),
    ...answers.eic.flatMap(({ referrerName, referrerAgency }) => [
      { name: asText(referrerName), as: 'perujuk' },
      { name: asText(referrerAgency), as: 'instansi perujuk' },
    ]),
    ...answers.referral.map(({ institution }) => ({ name: asText(institution), as: 'tujuan rujukan' })),
  ];
  const named = new Map<string, NamedOnFile>();
  for (const one of found) {
    const key = one.name.trim().toLowerCase();
    if (key !== '' && !named.has(key)) named.set(key, one);
  }
  return [...named.values()];
}

const rowsIn = (value: unknown): Draft[] =>
  (Array.isArray(value) ? value : []).filter((row) => typeof row === 'object' && row !== null);
