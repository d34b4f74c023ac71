import { choice } from '../fields/choice.ts';
import { civilDate } from '../fields/date-time.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { type NumberField, number } from '../fields/number.ts';
import { longText, text } from '../fields/text.ts';
import { chose } from '../fields/when.ts';
import { defineForm, type Fields, under } from '../form.ts';
import { findInstrument, type InstrumentId, instruments } from '../lists/instruments.ts';
import type { Instrument, Scale } from '../lists/scales.ts';
import { formatNumber } from '../words/indonesian.ts';

/** The code of an instrument that the catalogue does not have; it goes by a name of one's own. */
export const ownInstrument = 'other';

const catalogue = Object.entries<Instrument>(instruments);

/** Every instrument as it is chosen: its name, what it measures, and whether somebody has to allow its use. */
const choiceOfInstrument = {
  ...(Object.fromEntries(
    catalogue.map(([id, { label, measures, use }]) => [
      id,
      `${label}: ${measures}${use === 'permission' ? ' (perlu izin)' : ''}`,
    ]),
  ) as Record<InstrumentId, string>),
  [ownInstrument]: 'Instrumen lain',
};

/** The field in which a part of an instrument is scored. */
export const fieldOfPart = (id: string, part: string): string =>
  `${id}${part.charAt(0).toUpperCase()}${part.slice(1)}`;

/** A scale as a question; a score with bands is a whole number. */
const scoreField = (id: string, { label, min, max, bands }: Scale): NumberField =>
  number(label, { min, max, whole: bands.length > 0, shownWhen: chose('instrument', id) });

const partFields: Fields = Object.fromEntries(
  catalogue.flatMap(([id, { label, parts = {} }]) =>
    Object.entries(
      under(
        `Skor ${label}`,
        Object.fromEntries(
          Object.entries(parts).map(([part, scale]) => [fieldOfPart(id, part), scoreField(id, scale)]),
        ),
      ),
    ),
  ),
);

const withTotal = catalogue.flatMap(([id, { total }]) => (total === undefined ? [] : [id]));

const fields = {
  ...under('Pengukuran', {
    measuredOn: civilDate('Tanggal pengukuran', { means: 'elsewhere', required: true, assumed: 'today' }),
    instrument: choice('Instrumen', choiceOfInstrument, {
      required: true,
      help: 'Titian menyimpan skornya saja, bukan butir pertanyaannya. Yang bertanda "perlu izin" dipakai dengan izin pemegang haknya.',
    }),
    name: text('Nama instrumen', { required: true, shownWhen: chose('instrument', ownInstrument) }),
    score: number('Skor', {
      min: -1e6,
      max: 1e6,
      required: true,
      shownWhen: chose('instrument', ...withTotal, ownInstrument),
    }),
  }),
  ...partFields,
  ...under('Keterangan', {
    takenBy: text('Dilakukan oleh', { offersColleagues: true }),
    note: longText('Catatan', { maxLength: 5_000 }),
  }),
};

/** Pengukuran: the score of an instrument on a day, at any time of a case. */
export const measurement = defineForm({
  id: 'measurement',
  label: 'Pengukuran',
  version: 1,
  about: 'case',
  repeats: true,
  afterClosing: 'anyDay',
  read: 'narrative.read',
  write: 'narrative.write',
  recordLabel: 'Pengukuran',
  happenedOn: 'measuredOn',
  packet: {
    part: 'assessment',
    latest: 200,
    fields: [],
    inAnnex: Object.keys(fields) as (keyof typeof fields)[],
  },
  fields,
  check: scoreTroubles,
});

/** A total within its range, or where there are parts alone at least one of them. */
function scoreTroubles(answers: Draft): Trouble[] {
  const id = asText(answers.instrument);
  const instrument = findInstrument(id);
  if (instrument === undefined) return [];
  const { label, total, parts = {} } = instrument;
  const names = Object.keys(parts).map((part) => fieldOfPart(id, part));
  if (total === undefined) {
    if (names.some((name) => asText(answers[name]) !== '')) return [];
    const sentence = `Isi sekurangnya satu skor ${label}.`;
    return names.slice(0, 1).map((path) => ({ path, label, sentence }));
  }
  const { score } = answers;
  if (typeof score !== 'number' || fits(total, score)) return [];
  const kind = total.bands.length > 0 ? 'bilangan bulat ' : '';
  const sentence = `Skor: ${label} ${kind}antara ${formatNumber(total.min)} dan ${formatNumber(total.max)}.`;
  return [{ path: 'score', label: fields.score.label, sentence }];
}

const fits = ({ min, max, bands }: Scale, score: number): boolean =>
  score >= min && score <= max && (bands.length === 0 || Number.isInteger(score));
