import { describe, expect, it } from 'vitest';
import { roomDoubts, scaleTroubles, weightTrouble } from '#domain/fields/gas-scale';
import type { PlanGoal } from '#domain/fields/plan-tree';
import { printForm, troublesOf } from '#domain/form';
import { instruments } from '#domain/lists/instruments';
import { type Instrument, meaningOf, type Scale } from '#domain/lists/scales';
import { gasOf } from '#domain/results/gas-rounds';
import { motivationRounds } from '#domain/results/motivation-rounds';
import { buildSeries, sayMeasurement } from '#domain/results/series';
import { seriesChart, spanOf } from '#domain/results/series-chart';
import { measuresOf } from '#domain/results/target-measures';
import { carriedAnswers } from '#domain/stages/carry-over';
import { planWith } from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';

const measurement = declaredForm('measurement');
const facts = { today: '2026-11-24' };
const sentences = (answers: object) =>
  troublesOf(measurement, { measuredOn: '2026-11-01', ...answers }, facts).map(({ sentence }) => sentence);

describe('the catalogue of instruments', () => {
  const scales = Object.entries<Instrument>(instruments).flatMap(([id, { total, parts = {} }]) =>
    [total, ...Object.values(parts)].flatMap((scale): [string, Scale][] =>
      scale === undefined ? [] : [[`${id} ${scale.label}`, scale]],
    ),
  );

  it.each(scales)(
    '%s: every score has one meaning, or the scale has no bands',
    (_name, { min, max, bands }) => {
      const ends = bands.map(({ to }) => to);
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      if (bands.length === 0) return;
      expect(ends.at(-1)).toBe(max);
      expect([min, max].map((score) => meaningOf({ min, bands }, score) !== undefined)).toEqual([true, true]);
      expect(meaningOf({ min, bands }, min - 1)).toBeUndefined();
      expect(meaningOf({ min, bands }, max + 1)).toBeUndefined();
    },
  );

  it('says what published scores mean', () => {
    const said = (answers: object) => sayMeasurement({ ...answers }).scores;
    expect([9, 10].map((score) => said({ instrument: 'gds15', score }))).toEqual([
      '9 (Kemungkinan depresi)',
      '10 (Depresi)',
    ]);
    expect(said({ instrument: 'assist', assistAlcohol: 10, assistOpioids: 10 })).toBe(
      'Alkohol 10 (Risiko rendah); Opioid 10 (Risiko sedang)',
    );
    expect(said({ instrument: 'sdqSelf', score: 16, sdqSelfProsocial: 4 })).toBe(
      '16 (Ambang); Perilaku prososial 4 (Abnormal)',
    );
    expect(sayMeasurement({ instrument: 'other', name: 'Skala kita', score: 2.5 })).toEqual({
      instrument: 'Skala kita',
      scores: '2,5',
    });
  });
});

describe('a measurement', () => {
  it('refuses a score outside its scale, in a sentence that names it', () => {
    expect(sentences({ instrument: 'phq9', score: 28 })).toEqual([
      'Skor: PHQ-9 bilangan bulat antara 0 dan 27.',
    ]);
    expect(sentences({ instrument: 'phq9', score: 12.5 })).toHaveLength(1);
    expect(sentences({ instrument: 'asi', asiDrugs: 10 })).toEqual(['NAPZA: Angka harus antara 0 dan 9.']);
    expect(sentences({ instrument: 'phq9', score: 27 })).toEqual([]);
  });

  it('asks for a score, of an instrument of parts for one of them at least', () => {
    expect(sentences({ instrument: 'asi' })).toEqual(['Isi sekurangnya satu skor ASI.']);
    expect(sentences({ instrument: 'phq9' })).toEqual(['Skor belum diisi.']);
    expect(sentences({ instrument: 'other', score: 3 })).toEqual(['Nama instrumen belum diisi.']);
  });

  it('leaves what an old assessment says of its instruments readable', () => {
    const old = { instruments: [{ name: 'ASI', score: '6', interpretation: 'Berat' }] };
    expect(printForm(declaredForm('assessment'), old)).toMatchObject([
      { label: 'Instrumen yang dipakai', printed: { rows: [['ASI', '', '6', 'Berat', '']] } },
    ]);
  });
});

describe('the scores over time', () => {
  const measured = {
    assessments: [
      { assessedOn: '2026-03-01', conditions: { social: { score: '2', description: 'x' }, physical: {} } },
    ],
    measurements: [
      { measuredOn: '2026-06-01', instrument: 'conditions', conditionsSocial: 4 },
      { measuredOn: '2026-05-01', instrument: 'other', name: 'Skala kita', score: 7 },
      { measuredOn: '2026-06-01', instrument: 'other', name: 'skala kita ', score: 9 },
    ],
  };

  it('take the conditions of an assessment and of FORM P1 as one line, and a name of one’s own as one', () => {
    expect(buildSeries(measured).map(({ label, points }) => [label, points])).toEqual([
      [
        'Kondisi klien (FORM P1): Sosial',
        [
          { on: '2026-03-01', value: 2 },
          { on: '2026-06-01', value: 4 },
        ],
      ],
      [
        'skala kita',
        [
          { on: '2026-05-01', value: 7 },
          { on: '2026-06-01', value: 9 },
        ],
      ],
    ]);
  });

  it('are drawn with their bands and said in words, rounds and notes on the axis', () => {
    const [social] = buildSeries(measured);
    if (social === undefined) throw new Error('nothing measured');
    const marks = { rounds: [{ on: '2026-04-01', sequence: 1 }], notes: ['2026-05-05', '2020-01-01'] };
    const drawing = seriesChart(social, marks, spanOf([social], marks), { width: 340, height: 128 });
    expect(drawing.description).toBe(
      'Kondisi klien (FORM P1): Sosial: 1 Mar 2026 2 (Kurang); 1 Jun 2026 4 (Baik).',
    );
    const words = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(words).toEqual(expect.arrayContaining(['Sangat kurang', 'Sangat baik', 'R1', '2', '4']));
    for (const shape of drawing.shapes)
      if (shape.kind === 'circle') expect(shape.x > 0 && shape.x < 340 && shape.y > 0).toBe(true);
  });

  it('leave the longest words beside a band their room', () => {
    const [social] = buildSeries(measured);
    if (social?.scale === undefined) throw new Error('nothing measured');
    const bands = social.scale.bands.map((band) => ({ ...band, label: 'Ketergantungan sedang' }));
    const marks = { rounds: [], notes: [] };
    const long = { ...social, scale: { ...social.scale, bands } };
    const { shapes } = seriesChart(long, marks, spanOf([long], marks), { width: 340, height: 128 });
    const words = shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.text === 'Ketergantungan sedang' ? [shape.x] : [],
    );
    expect(words.length).toBeGreaterThan(0);
    for (const x of words) expect(x + 'Ketergantungan sedang'.length * 7 * 0.62).toBeLessThanOrEqual(340);
  });

  it('names the rounds that stand apart, and always the last', () => {
    const [social] = buildSeries(measured);
    if (social === undefined) throw new Error('nothing measured');
    const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-05-30', '2026-06-01'];
    const marks = { rounds: days.map((on, index) => ({ on, sequence: index + 1 })), notes: [] };
    const { shapes } = seriesChart(social, marks, spanOf([social], marks), { width: 340, height: 128 });
    const named = shapes.flatMap((shape) =>
      shape.kind === 'text' && /^R\d$/.test(shape.text) ? [shape.text] : [],
    );
    expect(named).toEqual(['R3', 'R5']);
  });
});

describe('a scale of attainment (GAS)', () => {
  const levels = { '1': 'Setiap hari', '0': 'Enam hari', '-1': 'Tiga hari' };

  it('wants the expected level and one on each side, and no two alike', () => {
    expect(scaleTroubles(levels)).toEqual([]);
    expect(scaleTroubles({ '0': 'Enam hari', '1': 'Setiap hari' })).toEqual([
      'Skala pencapaian: uraikan tingkat sekurangnya satu di bawah harapan (-1 atau -2).',
    ]);
    expect(scaleTroubles({ ...levels, '-2': 'tiga  hari.' })).toEqual([
      'Skala pencapaian: tingkat -1 dan -2 berbunyi sama.',
    ]);
  });

  it('says where the figures of the target leave no room', () => {
    expect(roomDoubts({ baseline: 1, targetValue: 6, unit: 'hari' })).toEqual([]);
    expect(roomDoubts({ baseline: 6, targetValue: 6 })).toHaveLength(1);
    expect(roomDoubts({ baseline: 4, targetValue: 0, unit: 'kali' })).toHaveLength(1);
    expect(roomDoubts({ baseline: 40, targetValue: 100, unit: 'persen' })).toHaveLength(1);
  });

  it('weighs all scales of a plan or none', () => {
    expect(weightTrouble([{ weight: 2 }, { weight: 1 }])).toBeUndefined();
    expect(weightTrouble([{ weight: 2 }, {}])).toContain('terisi 1 dari 2');
    const plan = planWith(2, (number) => ({ scale: { levels, ...(number === 1 ? { weight: 3 } : {}) } }));
    expect(troublesOf(declaredForm('planning'), plan, facts).map(({ path }) => path)).toEqual(['goals']);
  });

  it('is T once every target is rated, until then "dinilai n dari m"; who left the plan is named', () => {
    const { goals } = planWith(4, (number) => ({
      scale: { levels },
      ...(number === 4 ? { removedReason: 'Pindah sekolah' } : {}),
    }));
    const round = (...rated: number[]) => ({
      sequence: 1,
      evaluatedOn: '2026-11-02',
      achievements: rated.map((level, index) => ({
        targetNumber: index + 1,
        status: 'achieved' as const,
        level,
      })),
    });
    const gas = gasOf(goals, [round(0, 1), round(0, 1, 1)]);
    expect(gas?.removed).toEqual([4]);
    expect(
      gas?.rounds.map(({ t, sentence }) => [t === null ? null : Math.round(t * 1e5) / 1e5, sentence]),
    ).toEqual([
      [null, 'Dinilai 2 dari 3; T dihitung setelah semuanya dinilai.'],
      [59.12871, 'T 59,1, dinilai 3 dari 3: di atas harapan (50 berarti sesuai harapan).'],
    ]);
    expect(gasOf(planWith(2).goals, [])).toBeUndefined();
  });
});

describe('a target as a single system', () => {
  const target = {
    ...{ number: 1, goalNumber: 1, goal: '', statement: 'Makan mandiri', indicator: '', unit: 'kali' },
    ...{ baseline: 23, targetValue: 30, dueOn: '2026-12-01', status: 'not-due' as const },
    rounds: [{ sequence: 1, evaluatedOn: '2026-10-10', status: 'partly' as const, value: 29 }],
  };
  const noted = [28, 25, 24, 27, 30, 30].map((value, index) => ({
    ...{ on: `2026-10-0${index + 1}`, targetNumber: 1, value, unit: 'kali' },
  }));
  const earlier = [20, 20, 26, 25, 22].map((value, index) => ({ on: `2026-09-1${index}`, value }));
  const facts = {
    plannedOn: '2026-09-20',
    startedOn: '2026-09-25',
    addedOn: new Map<number, string>(),
    noted: [...noted, { on: '2026-10-05', targetNumber: 1, value: 99, unit: 'persen' }],
    earlier: new Map([[1, earlier]]),
  };

  it('puts values before the first day of the intervention into phase A, and says the published figures', () => {
    const { baseline, intervention, says } = measuresOf(target, facts);
    expect(baseline.map(({ value }) => value)).toEqual([20, 20, 26, 25, 22, 23]);
    expect(intervention.map(({ value }) => value)).toEqual([28, 25, 24, 27, 30, 30, 29]);
    expect(says.map((sentence) => sentence.split(':')[0])).toEqual([
      'Rata-rata sebelum intervensi 22,7 kali (6 nilai).',
      'Rata-rata selama intervensi 27,6 kali (7 nilai).',
      'NAP 0,92',
      'PND 71,4%',
      'PoGO 66,9%',
    ]);
  });

  it('says that fewer than three baseline values tell no NAP and PND', () => {
    const { says } = measuresOf(target, { ...facts, earlier: new Map() });
    expect(says).toContain('Kurang dari tiga nilai awal (1), jadi NAP dan PND tidak dihitung.');
    expect(says.join()).not.toContain('NAP 0');
  });

  it('begins on the day after the plan where nobody said when, and on the day a later target came', () => {
    const { startedOn: _none, ...unsaid } = facts;
    expect(measuresOf(target, { ...unsaid, startedOn: undefined }).begunOn).toBe('2026-09-21');
    const later = measuresOf(target, { ...facts, addedOn: new Map([[1, '2026-10-03']]) });
    expect(later.baseline.map(({ value }) => value)).toEqual([20, 20, 26, 25, 22, 28, 25, 23]);
  });

  it('says that nothing is known of the better way where target and baseline are alike', () => {
    expect(measuresOf({ ...target, targetValue: 23 }, facts).says.at(-1)).toContain('arah');
  });
});

describe('the nine motivations', () => {
  const eic = { label: 'EIC', on: '2026-09-01', motivations: { desire: { isPresent: true, score: '1' } } };

  it('stand side by side once a round scored them again', () => {
    const again = { label: 'Ronde 2', on: '2026-11-01', motivations: { desire: { score: '3' } } };
    const silent = { label: 'Ronde 1', on: '2026-10-01', motivations: undefined };
    const shown = motivationRounds(eic, [silent, again]);
    expect(shown?.columns.map(({ label }) => label)).toEqual(['EIC', 'Ronde 2']);
    expect(shown?.rows).toHaveLength(9);
    expect(shown?.rows[0]?.cells).toEqual(['1 Lemah', '3 Kuat']);
    expect(motivationRounds(eic, [silent])).toBeUndefined();
  });
});

describe('what a returning person brings along', () => {
  it('is the scale of an open target, and none of its measured values', () => {
    const levels = { '1': 'a', '0': 'b', '-1': 'c' };
    const before = planWith(1, () => ({
      scale: { levels },
      earlierValues: [{ on: '2026-09-01', value: 1 }],
    }));
    const { goals } = carriedAnswers('planning', before, {
      today: '2027-01-01',
      settled: new Set(),
      shared: new Set(),
    });
    const [target] = (goals as PlanGoal[])[0]?.targets ?? [];
    expect(target?.scale).toEqual({ levels });
    expect(target && 'earlierValues' in target).toBe(false);
  });
});
