import type { Draft } from '../fields/field.ts';
import { printValue } from '../fields/kinds.ts';
import { type FormId, formOf } from '../forms.ts';
import { formIn } from '../own/form-in.ts';
import type { Own } from '../own/own.ts';
import { may, type Role } from '../roles.ts';
import { type Place, placeIds, placeOf } from './places.ts';

/**
 * The forms whose own fields a letter may name, each by the word that stands in the template. Of the others not everybody
 * reads every record, so a paper takes no word of them.
 */
const wordOfForm = {
  client: 'klien',
  caseFile: 'kasus',
  acceptance: 'penetapan',
  eic: 'eic',
  contact: 'kontak',
  contract: 'kontrak',
  consent: 'persetujuan',
  assessment: 'asesmen',
  measurement: 'pengukuran',
  planning: 'rencana',
  intervention: 'intervensi',
  evaluation: 'evaluasi',
  resilience: 'penguatan',
  termination: 'terminasi',
  referral: 'rujukan',
  followUp: 'bimbingan',
  resourceLink: 'kaitan',
  consultation: 'konsultasi',
} as const satisfies Partial<Record<FormId, string>>;
/** A form that a letter may name fields of. */
export type LetterForm = keyof typeof wordOfForm;

const isLetterForm = (form: FormId): form is LetterForm => Object.hasOwn(wordOfForm, form);

/** The name of the place of an own field, such as `isian.klien_1`. */
const nameOf = (form: LetterForm, name: string) => `isian.${wordOfForm[form]}_${name.replace('own-', '')}`;

/** The places of own fields that a wording names. */
export const ownPlacesNamed = (wording: string): string[] => wording.match(/isian\.[a-z]+_\d+/g) ?? [];

type OwnPlace = Place & { form: LetterForm; field: string; isRetired: boolean };

/** A place for each own field; one that is not asked any more keeps its place, so that a wording goes on to hold. */
export function ownPlaces({ fields }: Own): Readonly<Record<string, OwnPlace>> {
  return Object.fromEntries(
    fields.flatMap(({ form, name, label, isRetired }): [string, OwnPlace][] => {
      if (!isLetterForm(form)) return [];
      const says = `Isian lembaga, ${formOf(form).label}: ${label}`;
      return [[nameOf(form, name), { says, needs: formOf(form).read, form, field: name, isRetired }]];
    }),
  );
}

/** Every place that a letter of this centre may name. */
export const placesIn = (own: Own): Readonly<Record<string, Place>> => ({
  ...Object.fromEntries(placeIds.map((id) => [id, placeOf(id)])),
  ...ownPlaces(own),
});

/** The forms that are read for the places of own fields, each once. */
export const ownLetterForms = (own: Own): LetterForm[] => [
  ...new Set(Object.values(ownPlaces(own)).map(({ form }) => form)),
];

/** What stands in the places of own fields, as it is printed; empty where nothing was answered or the role may not read it. */
export function ownFacts(
  own: Own,
  answersOf: Readonly<Partial<Record<LetterForm, Draft>>>,
  role: Role,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ownPlaces(own)).map(([id, { form, field, needs }]) => {
      const asked = formIn(own, form);
      const declared = asked.fields[field] ?? asked.retired?.[field];
      const value = answersOf[form]?.[field];
      if (declared === undefined || value === undefined || !may(role, needs)) return [id, ''];
      const printed = printValue(declared, value, {});
      return [id, printed.shape === 'table' ? '' : printed.text];
    }),
  );
}
