import { z } from 'zod';
import { isCivilDate } from '../civil-date.ts';
import { asText, type Draft } from '../fields/field.ts';
import { fieldOfPart, ownInstrument } from '../forms/measurement.ts';
import { findInstrument } from '../lists/instruments.ts';
import { meaningOf, type Scale } from '../lists/scales.ts';
import { formatNumber } from '../words/indonesian.ts';

/** One score over time, the oldest first, with the range and bands of its scale where the catalogue has them. */
export const Series = z.strictObject({
  /** Sets it apart from the others of a case. */
  id: z.string(),
  label: z.string(),
  scale: z
    .strictObject({
      min: z.number(),
      max: z.number(),
      better: z.enum(['more', 'less']),
      bands: z.array(z.strictObject({ to: z.number(), label: z.string() })),
    })
    .optional(),
  points: z.array(z.strictObject({ on: z.string(), value: z.number() })),
});
export type Series = z.infer<typeof Series>;

/** What else happened on the days of a series: a round by its number, an entry of the log by its day. */
export const SeriesMarks = z.strictObject({
  rounds: z.array(z.strictObject({ on: z.string(), sequence: z.int() })),
  notes: z.array(z.string()),
});
export type SeriesMarks = z.infer<typeof SeriesMarks>;

/** The answers of the records from which series are made. */
type Measured = { measurements: readonly Draft[]; assessments: readonly Draft[] };
type Score = { id: string; label: string; scale: Scale | undefined; value: number };

/** Every score of a case as a series: what was measured, and the conditions that assessments score (FORM P1). */
export function buildSeries({ measurements, assessments }: Measured): Series[] {
  const scored = [
    ...assessments.map((answers) => ({ on: asText(answers.assessedOn), scores: conditionsIn(answers) })),
    ...measurements.map((answers) => ({ on: asText(answers.measuredOn), scores: scoresIn(answers) })),
  ]
    .filter(({ on }) => isCivilDate(on))
    .sort((a, b) => a.on.localeCompare(b.on));
  const series = new Map<string, Series>();
  for (const { on, scores } of scored)
    for (const { id, label, scale, value } of scores) {
      const { points = [] } = series.get(id) ?? {};
      series.set(id, { id, label, ...scaleOf(scale), points: [...points, { on, value }] });
    }
  return [...series.values()];
}

const scaleOf = (scale: Scale | undefined) => {
  if (scale === undefined) return {};
  const { min, max, better, bands } = scale;
  return { scale: { min, max, better, bands: [...bands] } };
};

/** The scores of one measurement: the total, then the parts. */
function scoresIn(answers: Draft): Score[] {
  const id = asText(answers.instrument);
  if (id === ownInstrument) {
    const label = asText(answers.name).trim();
    return scoreOf({ id: `${id}:${label.toLowerCase()}`, label, scale: undefined }, answers.score);
  }
  const instrument = findInstrument(id);
  if (instrument === undefined) return [];
  const { label, total, parts = {} } = instrument;
  return [
    ...(total === undefined ? [] : scoreOf({ id, label, scale: total }, answers.score)),
    ...Object.entries(parts).flatMap(([part, scale]) => {
      const name = fieldOfPart(id, part);
      return scoreOf({ id: name, label: `${label}: ${scale.label}`, scale }, answers[name]);
    }),
  ];
}

function conditionsIn({ conditions }: Draft): Score[] {
  if (typeof conditions !== 'object' || conditions === null) return [];
  const scores = Object.entries(conditions as Record<string, Draft | undefined>).flatMap(([part, row]) =>
    /^[1-5]$/.test(asText(row?.score)) ? [[fieldOfPart('conditions', part), Number(row?.score)]] : [],
  );
  return scoresIn({ instrument: 'conditions', ...Object.fromEntries(scores) });
}

const scoreOf = (of: Omit<Score, 'value'>, value: unknown): Score[] =>
  typeof value === 'number' && Number.isFinite(value) ? [{ ...of, value }] : [];

/** A score with its meaning: "12 (Sedang)"; where there are no bands the number alone. */
export function sayScore(scale: Pick<Scale, 'min' | 'bands'> | undefined, value: number): string {
  const meaning = scale && meaningOf(scale, value);
  return meaning === undefined ? formatNumber(value) : `${formatNumber(value)} (${meaning})`;
}

/** What was measured, in a line: the instrument, and each of its scores with its meaning; lenient. */
export function sayMeasurement(answers: Draft): { instrument: string; scores: string } {
  const id = asText(answers.instrument);
  const instrument = findInstrument(id)?.label ?? (asText(answers.name) || id);
  const said = scoresIn(answers).map(({ label, scale, value }) => {
    const part = label.slice(instrument.length + 2);
    return [part, sayScore(scale, value)].filter(Boolean).join(' ');
  });
  return { instrument, scores: said.join('; ') };
}

/** A series in words: each day with its score and meaning. */
export const saySeries = ({ scale, points }: Series, sayDay: (day: string) => string): string =>
  points.map(({ on, value }) => `${sayDay(on)} ${sayScore(scale, value)}`).join('; ');
