import { z } from 'zod';

/** A band of whole years, both ends included; without `to` it has no upper end. */
export type AgeBand = { label: string; from: number; to?: number };

/**
 * Kelompok umur of the month's report, until a centre sets its own.
 * A person of 18 is counted as an adult (UU Perlindungan Anak: "belum berusia 18"), although the child
 * categories of Permensos 8/2012 run to 18.
 */
export const defaultAgeBands: readonly AgeBand[] = [
  { label: '0-5', from: 0, to: 5 },
  { label: '6-12', from: 6, to: 12 },
  { label: '13-17', from: 13, to: 17 },
  { label: '18-59', from: 18, to: 59 },
  { label: '60+', from: 60 },
];

const badAge = { error: 'Umur mulai harus bilangan bulat antara 1 dan 120.' };

/**
 * From which month (YYYY-MM) on a centre counts in bands of its own: the first begins at 0 and each of these ages begins
 * the next. Without ages it counts in the default ones again.
 */
export const AgeBandChange = z.strictObject({
  since: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Bulan mulai berlaku belum diisi.' }),
  begins: z
    .array(z.int(badAge).min(1, badAge).max(120, badAge))
    .max(12, { error: 'Paling banyak 13 kelompok umur.' })
    .refine((ages) => ages.every((age, index) => index === 0 || age > (ages[index - 1] ?? 0)), {
      error: 'Umur mulai harus berurutan dan tidak sama.',
    }),
});
export type AgeBandChange = z.infer<typeof AgeBandChange>;

/** The bands that begin at these ages, without a gap: 0 up to the first, and so on. */
export function bandsFrom(begins: readonly number[]): AgeBand[] {
  return [0, ...begins].map((from, index) => {
    const next = begins[index];
    if (next === undefined) return { label: `${from}+`, from };
    return { label: from === next - 1 ? String(from) : `${from}-${next - 1}`, from, to: next - 1 };
  });
}

/** The bands in which a period that ends on this day (YYYY-MM-DD) is counted. */
export function ageBandsOn(day: string, changes: readonly AgeBandChange[]): readonly AgeBand[] {
  const latest = changes
    .filter(({ since }) => since <= day.slice(0, 7))
    .toSorted(bySince)
    .at(-1);
  return latest === undefined || latest.begins.length === 0 ? defaultAgeBands : bandsFrom(latest.begins);
}

const bySince = (one: AgeBandChange, other: AgeBandChange) => (one.since < other.since ? -1 : 1);

/** The band an age in whole years falls in, or undefined when the bands leave it out. */
export function findAgeBand(age: number, bands: readonly AgeBand[]): AgeBand | undefined {
  return bands.find((band) => age >= band.from && (band.to === undefined || age <= band.to));
}
