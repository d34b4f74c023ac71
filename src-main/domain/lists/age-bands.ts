/** A band of whole years, both ends included; without `to` it has no upper end. */
type AgeBand = { label: string; from: number; to?: number };

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

/** The band an age in whole years falls in, or undefined when the bands leave it out. */
export function findAgeBand(age: number, bands: readonly AgeBand[] = defaultAgeBands): AgeBand | undefined {
  return bands.find((band) => age >= band.from && (band.to === undefined || age <= band.to));
}
