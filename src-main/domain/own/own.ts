import { z } from 'zod';
import { type FormId, formIds } from '../forms.ts';
import { AgeBandChange } from '../lists/age-bands.ts';
import { CapacityChange } from '../months/capacity.ts';
import type { ownListIds } from './own-lists.ts';

/** The kinds of question a centre may ask of its own, as its screen calls them. */
export const ownKinds = {
  text: 'Satu baris',
  longText: 'Uraian',
  number: 'Angka',
  civilDate: 'Tanggal',
  choice: 'Satu pilihan',
  choices: 'Beberapa pilihan',
  yesNo: 'Ya atau tidak',
} as const;
export type OwnKind = keyof typeof ownKinds;

/** Whether a kind is answered from entries. */
export const hasEntries = (kind: OwnKind): boolean => kind === 'choice' || kind === 'choices';

/** So many fields of its own a form asks at a time, and so many of them are remembered. */
export const mostFields = 10;
const mostRemembered = 60;
/** So many entries a list of a centre has, those that are no longer offered among them. */
const mostEntries = 100;

/** Forms that are filled in elsewhere than in a form of their own: on the sheet of a shift, at the conference, as a paper. */
const notExtended: readonly FormId[] = ['conference', 'dailyNote', 'letter', 'supervision'];

/** The forms that a centre may ask more in. */
export const extendedForms = formIds.filter((id) => !notExtended.includes(id)) as [FormId, ...FormId[]];

/** The heading under which a centre's own fields stand. */
export const ownHeading = 'Isian lembaga';

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Paling banyak ${most} karakter.` })
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'Hanya satu baris, tanpa karakter kendali.' });
const Label = oneLine(80).refine((text) => text !== '', { error: 'Label belum diisi.' });

/** What something was called until an instant, the oldest first: a version that was saved before it is printed so. */
const Former = z.array(z.strictObject({ label: z.string().max(80), until: z.string().max(40) })).max(200);

/** An entry of a list; one that is no longer offered keeps what was answered with it. */
export const OwnEntry = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9.-]{0,40}\/\d{1,4}$/, { error: 'Kode pilihan tidak dikenal.' }),
  label: Label,
  isRetired: z.boolean().default(false),
  former: Former.default([]),
});
export type OwnEntry = z.infer<typeof OwnEntry>;

const Entries = z.array(OwnEntry).max(mostEntries, { error: `Paling banyak ${mostEntries} pilihan.` });

/** A field that a centre asks in a form of the program. */
export const OwnField = z.strictObject({
  form: z.enum(extendedForms),
  /** Its name among the answers; no declared field has a hyphen. */
  name: z.string().regex(/^own-\d{1,4}$/, { error: 'Nama isian tidak dikenal.' }),
  label: Label,
  help: oneLine(300).default(''),
  kind: z.enum(Object.keys(ownKinds) as [OwnKind, ...OwnKind[]]),
  required: z.boolean().default(false),
  entries: Entries.default([]),
  isRetired: z.boolean().default(false),
  former: Former.default([]),
});
export type OwnField = z.infer<typeof OwnField>;

const Lists = z.strictObject({
  referralSources: Entries.default([]),
  contactKinds: Entries.default([]),
  subReasons: Entries.default([]),
  places: Entries.default([]),
} satisfies Record<(typeof ownListIds)[number], unknown>);

/** What a centre asks and lists of its own, beside what the program brings. */
export const Own = z.strictObject({
  /** Grows by one with each change, so that two who change it do not undo each other. */
  revision: z.int().min(0).default(0),
  /** In the order in which they are asked. */
  fields: z
    .array(OwnField)
    .max(extendedForms.length * mostRemembered)
    .default([]),
  lists: Lists.default(() => Lists.parse({})),
  ageBands: z.array(AgeBandChange).max(50).default([]),
  capacities: z.array(CapacityChange).max(50).default([]),
});
export type Own = z.infer<typeof Own>;

const entriesOf = ({ lists }: Own): OwnEntry[] => Object.values(lists).flat();

/** A centre that asks and lists nothing of its own. */
export const nothingOwn: Own = Own.parse({});

/** As it was worded at an instant; the same where nothing was called otherwise then. */
export function ownAt(own: Own, at: string): Own {
  const named = [...own.fields, ...own.fields.flatMap(({ entries }) => entries), ...entriesOf(own)];
  if (!named.some(({ former }) => former.some(({ until }) => at < until))) return own;
  const then = <T extends { label: string; former: OwnEntry['former'] }>(one: T): T => ({
    ...one,
    label: one.former.find(({ until }) => at < until)?.label ?? one.label,
  });
  const lists = Object.entries(own.lists).map(([id, entries]) => [id, entries.map(then)]);
  return {
    ...own,
    fields: own.fields.map((field) => ({ ...then(field), entries: field.entries.map(then) })),
    lists: Object.fromEntries(lists) as Own['lists'],
  };
}
