import type { FormId } from '../forms.ts';
import { forms } from '../forms.ts';
import { joinWords } from '../words/indonesian.ts';
import { extendedForms, hasEntries, mostFields, type Own, type OwnEntry, type OwnField } from './own.ts';
import { type OwnListId, officialOf, ownListIds, ownLists } from './own-lists.ts';

/** What stands against what a centre wants to ask or list; `at` says where: a form, a field of it, or a list. */
export type OwnTrouble = { at: string; sentence: string };

/** Where a trouble of a field stands. */
export const placeOf = ({ form, name }: Pick<OwnField, 'form' | 'name'>): string => `${form}.${name}`;

const inUse = <T extends { isRetired: boolean }>(all: readonly T[]): T[] =>
  all.filter((one) => !one.isRetired);
const sameWords = (label: string) => label.trim().toLowerCase();

/** Labels that stand there more than once, compared as people read them. */
function repeated(labels: readonly string[]): string[] {
  const told = labels.map(sameWords);
  return labels.filter((label, index) => told.indexOf(sameWords(label)) < index);
}

/** Everything that stands against saving `after` where `before` is what holds; empty when it may be saved. */
export function troublesOfOwn(before: Own, after: Own): OwnTrouble[] {
  return [
    ...extendedForms.flatMap((form) => troublesOfForm(form, after)),
    ...after.fields.flatMap((field) => troublesOfField(field, before)),
    ...ownListIds.flatMap((id) => troublesOfList(id, after)),
    ...repeated(after.ageBands.map(({ since }) => since)).map((since) => ({
      at: 'ageBands',
      sentence: `Dua perubahan kelompok umur berlaku mulai bulan yang sama: ${since}.`,
    })),
    ...repeated(after.capacities.map(({ since }) => since)).map((since) => ({
      at: 'capacities',
      sentence: `Dua perubahan kapasitas berlaku mulai bulan yang sama: ${since}.`,
    })),
  ];
}

function troublesOfForm(form: FormId, { fields }: Own): OwnTrouble[] {
  const own = fields.filter((field) => field.form === form);
  const asked = inUse(own);
  const declared = Object.values(forms[form].fields).map(({ label }) => label);
  const twice = repeated([...declared, ...asked.map(({ label }) => label)]);
  const names = new Set(own.map(({ name }) => name));
  return [
    ...(asked.length > mostFields
      ? [{ at: form, sentence: `${forms[form].label}: paling banyak ${mostFields} isian lembaga.` }]
      : []),
    ...asked
      .filter(({ label }) => twice.some((other) => sameWords(other) === sameWords(label)))
      .map((field) => ({
        at: placeOf(field),
        sentence: `${forms[form].label}: isian "${field.label}" sudah ada. Beri label lain.`,
      })),
    ...(names.size < own.length ? [{ at: form, sentence: `${forms[form].label}: ada isian kembar.` }] : []),
  ];
}

function troublesOfField(field: OwnField, before: Own): OwnTrouble[] {
  const at = placeOf(field);
  const { label, kind, entries } = field;
  const was = before.fields.find((one) => placeOf(one) === at);
  const offered = inUse(entries).map((entry) => entry.label);
  return [
    ...(was !== undefined && was.kind !== kind
      ? [`Jenis isian "${label}" tidak dapat diubah. Hentikan isian ini, lalu tambahkan yang baru.`]
      : []),
    ...(hasEntries(kind) && offered.length === 0 ? [`Isian "${label}" belum memiliki pilihan.`] : []),
    ...repeated(offered).map((entry) => `Isian "${label}": pilihan "${entry}" ada dua kali.`),
    ...codeTroubles(entries, (official) => official === field.name),
  ].map((sentence) => ({ at, sentence }));
}

function troublesOfList(id: OwnListId, { lists }: Own): OwnTrouble[] {
  const { label, official } = ownLists[id];
  const entries = lists[id];
  const labels = inUse(entries).map((entry) => entry.label);
  // An official reason and what stands below it are two questions.
  const shown = id === 'subReasons' ? labels : [...Object.values(official ?? {}), ...labels];
  return [
    ...repeated(shown).map((entry) => `${label}: "${entry}" ada dua kali.`),
    ...codeTroubles(entries, (code) =>
      official === undefined ? code === '' : Object.hasOwn(official, code),
    ),
  ].map((sentence) => ({ at: id, sentence }));
}

function codeTroubles(entries: readonly OwnEntry[], stands: (official: string) => boolean): string[] {
  const astray = entries.filter(({ code }) => !stands(officialOf(code))).map(({ label }) => label);
  const isTwice = new Set(entries.map(({ code }) => code)).size < entries.length;
  return [
    ...(astray.length > 0 ? [`Belum ditentukan dihitung sebagai apa: ${joinWords(astray)}.`] : []),
    ...(isTwice ? ['Ada pilihan kembar.'] : []),
  ];
}

/** A field or an entry that was taken away, with the forms in which it may have been answered. */
export type TakenAway = { label: string; at: string; forms: FormId[]; name?: string; code?: string };

/** What is in `before` and not in `after`: it may go only where nobody answered it. */
export function takenAway(before: Own, after: Own): TakenAway[] {
  const fields = before.fields.flatMap((field): TakenAway[] => {
    const at = placeOf(field);
    const now = after.fields.find((one) => placeOf(one) === at);
    if (now === undefined) return [{ label: field.label, at, forms: [field.form], name: field.name }];
    return goneFrom(field.entries, now.entries).map((entry) => ({
      ...entry,
      at,
      forms: [field.form as FormId],
    }));
  });
  const entries = ownListIds.flatMap((id) =>
    goneFrom(before.lists[id], after.lists[id]).map((entry) => ({ ...entry, at: id, forms: formsWith(id) })),
  );
  return [...fields, ...entries];
}

const goneFrom = (before: readonly OwnEntry[], after: readonly OwnEntry[]) =>
  before
    .filter(({ code }) => !after.some((one) => one.code === code))
    .map(({ code, label }) => ({ code, label }));

/** The forms that answer with the codes of a list; a place is written out, and never a code. */
const formsWith = (id: OwnListId): FormId[] =>
  extendedForms.filter((form) =>
    Object.values(forms[form].fields).some(
      (field) => 'options' in field && 'ownList' in field && field.ownList === id,
    ),
  );

/** `after` with what everything was called before `now`: a label is never forgotten. */
export function withFormer(before: Own, after: Own, now: string): Own {
  const keep = <T extends Pick<OwnEntry, 'label' | 'former'>>(was: T | undefined, is: T): T => ({
    ...is,
    former: [
      ...(was?.former ?? []),
      ...(was === undefined || was.label === is.label ? [] : [{ label: was.label, until: now }]),
    ],
  });
  const kept = (was: readonly OwnEntry[] = [], is: readonly OwnEntry[]) =>
    is.map((entry) =>
      keep(
        was.find(({ code }) => code === entry.code),
        entry,
      ),
    );
  return {
    ...after,
    revision: before.revision + 1,
    fields: after.fields.map((field) => {
      const was = before.fields.find((one) => placeOf(one) === placeOf(field));
      return { ...keep(was, field), entries: kept(was?.entries, field.entries) };
    }),
    lists: Object.fromEntries(
      ownListIds.map((id) => [id, kept(before.lists[id], after.lists[id])]),
    ) as Own['lists'],
  };
}
