import { z } from 'zod';
import { type PpksCategory, ppksCategories } from '../lists/ppks-categories.ts';
import { sourceIds } from './report-sources.ts';

/** The forms in which a month leaves. */
export const reportFormats = { xlsx: 'XLSX', pdf: 'PDF', csv: 'CSV' } as const;
export type ReportFormat = keyof typeof reportFormats;

/** Where those who answer for a report sign. */
export const signPlaces = {
  none: 'Tanpa tanda tangan',
  last: 'Pada lembar terakhir',
  every: 'Pada setiap lembar',
} as const;

/** Who of a list by name stands on a sheet. */
export const whoStands = { all: 'Semua', present: 'Yang masih tinggal', left: 'Yang keluar' } as const;

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Paling banyak ${most} karakter.` })
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'Hanya satu baris, tanpa karakter kendali.' });
const codes = <Code extends string>(all: Readonly<Record<Code, string>>) =>
  Object.keys(all) as [Code, ...Code[]];

/** A column: what stands in it, and under which heading; `text` is what a column of fixed words says. */
const ProfileColumn = z.strictObject({
  of: z.string().max(40),
  heading: line(200),
  text: line(200).default(''),
});
export type ProfileColumn = z.infer<typeof ProfileColumn>;

const ProfileSheet = z.strictObject({
  of: z.enum(sourceIds),
  name: z.string().max(100),
  title: line(160),
  columns: z.array(ProfileColumn).max(40),
  who: z.enum(codes(whoStands)).default('all'),
  /** By which column the rows of a list by name are put in order; empty: by the day of coming. */
  sortedBy: z.string().max(40).default(''),
});
export type ProfileSheet = z.infer<typeof ProfileSheet>;

const badAge = { error: 'Umur mulai harus bilangan bulat antara 1 dan 120.' };

/**
 * How a month leaves for one recipient: which sheets with which columns under which headings, what stands over and under
 * them, how the file is called, and whether it is locked. Data, edited by a centre; what was sent keeps its own.
 */
export const ReportProfile = z.strictObject({
  name: line(80),
  recipient: line(200).default(''),
  fileName: line(120),
  formats: z.array(z.enum(codes(reportFormats))).max(3),
  kop: z.boolean().default(true),
  /** Lines under the title of each sheet. */
  lines: z.array(line(160)).max(4).default([]),
  signs: z.enum(codes(signPlaces)).default('last'),
  /** In what capacity whoever makes the report signs beside the head. */
  makerRole: line(80).default('Penyusun laporan'),
  /** Locked also where it names nobody; with names it always is. */
  isLocked: z.boolean().default(false),
  sheets: z.array(ProfileSheet).max(30),
  /** What the recipient calls a category. */
  categories: z.partialRecord(z.enum(codes<PpksCategory>(ppksCategories)), line(120)).default({}),
  /** Ages that begin a band after the first; none: the bands of the centre. */
  ageBegins: z
    .array(z.int(badAge).min(1, badAge).max(120, badAge))
    .max(12)
    .refine((ages) => ages.every((age, index) => index === 0 || age > (ages[index - 1] ?? 0)), {
      error: 'Umur mulai harus berurutan dan tidak sama.',
    })
    .default([]),
  /** The covering letter; without words there is none. */
  letter: z
    .strictObject({ subject: line(160), body: z.string().trim().max(20_000) })
    .default({ subject: '', body: '' }),
});
export type ReportProfile = z.infer<typeof ReportProfile>;

/** A profile as a file that a centre gives to another. */
const ProfileFile = z.strictObject({
  titian: z.literal('profil laporan'),
  form: z.literal(1),
  profile: ReportProfile,
});

/** The text of a file that gives a profile away; it tells nothing of the centre. */
export const writeProfileFile = (profile: ReportProfile): string =>
  `${JSON.stringify({ titian: 'profil laporan', form: 1, profile } satisfies z.infer<typeof ProfileFile>, null, 2)}\n`;

/** The profile in the text of such a file, or in a sentence why there is none. */
export function readProfileFile(text: string): { profile: ReportProfile } | { trouble: string } {
  const told: unknown = parse(text.replace(/^\uFEFF/, ''));
  const { titian, form } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  if (titian !== 'profil laporan') return { trouble: 'Berkas ini bukan profil laporan Titian.' };
  if (typeof form === 'number' && form > 1)
    return { trouble: 'Profil ini dibuat dengan Titian yang lebih baru. Perbarui Titian, lalu ambil lagi.' };
  const read = ProfileFile.safeParse(told);
  if (read.success) return { profile: read.data.profile };
  return { trouble: 'Profil ini tidak lengkap atau rusak, jadi tidak diambil. Minta lagi berkasnya.' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
