/** A range of scores with one meaning, up to and with `to`; it begins after the band before it. */
type Band = { to: number; label: string };

/** One score of an instrument: from `min` to `max`, and which way is the better one. */
export type Scale = {
  label: string;
  min: number;
  max: number;
  better: 'more' | 'less';
  bands: readonly Band[];
};

/** An instrument by its scores: one for the whole, one for each part, or both. No item of it is reproduced. */
export type Instrument = {
  label: string;
  measures: string;
  /** `permission`: whoever holds the rights has to allow its use; Titian keeps the scores alone. */
  use: 'free' | 'permission';
  total?: Scale;
  parts?: Readonly<Record<string, Scale>>;
};

export type Bands = readonly (readonly [to: number, label: string])[];

/** A scale whose bands each end where the next begins. */
export const scale = (
  label: string,
  [min, max]: readonly [number, number],
  better: Scale['better'],
  bands: Bands = [],
): Scale => ({ label, min, max, better, bands: bands.map(([to, words]) => ({ to, label: words })) });

/** WHO, The ASSIST: Manual for use in primary care (2010); alcohol has cut-offs of its own. */
export const assist = (label: string, max = 39, low = 3) =>
  scale(label, [0, max], 'less', [
    [low, 'Risiko rendah'],
    [26, 'Risiko sedang'],
    [max, 'Risiko tinggi'],
  ]);

/** Addiction Severity Index, interviewer severity rating (McLellan and others 1980). */
export const severity = (label: string) =>
  scale(label, [0, 9], 'less', [
    [1, 'Tidak bermasalah'],
    [3, 'Masalah ringan'],
    [5, 'Masalah sedang'],
    [7, 'Masalah berat'],
    [9, 'Masalah sangat berat'],
  ]);

/** WHOQOL-BREF, domains on the scale of 0 to 100; WHO publishes no cut-offs. */
export const quality = (label: string) => scale(label, [0, 100], 'more');

/** Strengths and Difficulties Questionnaire: a band ends at each of the first two, in the words of sdqinfo.org. */
const difficulty = (label: string, max: number, [normal, borderline]: readonly [number, number]) =>
  scale(label, [0, max], 'less', [
    [normal, 'Normal'],
    [borderline, 'Ambang'],
    [max, 'Abnormal'],
  ]);

type SdqBands = Record<'total' | 'emotion' | 'conduct' | 'activity' | 'peers', readonly [number, number]>;

/** The three bands of Goodman (1997), which differ by who filled it in. */
export const sdq = (by: string, bands: SdqBands): Instrument => ({
  label: `SDQ, isian ${by}`,
  measures: 'kekuatan dan kesulitan anak',
  use: 'free',
  total: difficulty('Total kesulitan', 40, bands.total),
  parts: {
    emotion: difficulty('Gejala emosi', 10, bands.emotion),
    conduct: difficulty('Masalah perilaku', 10, bands.conduct),
    activity: difficulty('Hiperaktivitas', 10, bands.activity),
    peers: difficulty('Masalah teman sebaya', 10, bands.peers),
    prosocial: scale('Perilaku prososial', [0, 10], 'more', [
      [4, 'Abnormal'],
      [5, 'Ambang'],
      [10, 'Normal'],
    ]),
  },
});

/** A total alone. */
export const whole = (
  label: string,
  measures: string,
  use: Instrument['use'],
  [max, better, bands]: readonly [number, Scale['better'], Bands],
): Instrument => ({ label, measures, use, total: scale(label, [0, max], better, bands) });

/** What a score means; undefined outside the scale and where it has no bands. */
export function meaningOf({ min, bands }: Pick<Scale, 'min' | 'bands'>, score: number): string | undefined {
  return score < min ? undefined : bands.find(({ to }) => score <= to)?.label;
}
