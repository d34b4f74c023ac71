import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assessmentAnswers,
  complete,
  correct,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const levels = { '1': 'Enam hari', '0': 'Lima hari', '-1': 'Tiga hari' };
const plan = planWith(2, (number) =>
  number === 1
    ? {
        scale: { levels },
        earlierValues: [
          { on: '2026-09-11', value: 1 },
          { on: '2026-09-14', value: 0 },
        ],
      }
    : {},
);
const note = (measures: object[], more = {}) => ({
  ...{ happenedOn: '2026-10-05', contactKind: 'client', summary: 'Latihan.', measures },
  ...more,
});
const value = (targetNumber: number, found: number) => ({ targetNumber, value: found, unit: 'kali/minggu' });

describe('what is measured of a case', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    ({ caseId } = await register(centre.client, someone('Bagas Contoh')));
    await complete(centre.client, caseId, 'eic', { ...eicAnswers, motivations: { desire: { score: '1' } } });
    await complete(centre.client, caseId, 'assessment', {
      ...assessmentAnswers,
      conditions: { social: { score: '2' } },
    });
    await complete(centre.client, caseId, 'planning', plan);
  });
  afterAll(() => centre.close());

  const measured = async () => (await centre.client.comparison.get({ caseId })).measures;
  const valuesOf = async () => (await measured()).targets[0]?.intervention.map((point) => point.value);

  it('refuses a value of a target that the plan does not have, and writes nothing', async () => {
    const { data } = await refusalOf(complete(centre.client, caseId, 'note', note([value(9, 2)])));
    expect(data).toMatchObject({
      troubles: [{ path: 'measures.0.targetNumber', sentence: 'Target 9 tidak ada dalam rencana.' }],
    });
    expect((await centre.client.form.note.list({ caseId })).total).toBe(0);
  });

  it('draws the values of notes, as they are corrected, and leaves them out with the note', async () => {
    const { recordId } = await complete(centre.client, caseId, 'note', note([value(1, 2)]));
    expect(await valuesOf()).toEqual([2]);
    await complete(centre.client, caseId, 'note', note([value(1, 3)]), {
      ...{ recordId, version: 1, reason: 'Salah hitung' },
    });
    expect(await valuesOf()).toEqual([3]);
    const { recordId: wrong } = await complete(centre.client, caseId, 'note', note([value(1, 5)]));
    expect(await valuesOf()).toEqual([3, 5]);
    await centre.client.form.note.proposeRepair({
      caseId,
      recordId: wrong,
      movesTo: null,
      reason: 'Salah berkas',
    });
    expect(await valuesOf()).toEqual([3]);
  });

  it('does not move a note with values into another file', async () => {
    const { records } = await centre.client.form.note.list({ caseId });
    const other = await register(centre.client, someone('Damar Contoh'));
    const { message } = await refusalOf(
      centre.client.form.note.proposeRepair({
        ...{ caseId, recordId: records[0]?.recordId ?? '', movesTo: other.caseId, reason: 'Salah berkas' },
      }),
    );
    expect(message).toContain('kosongkan nilai targetnya');
  });

  it('keeps the values of an entry for the worker alone from others', async () => {
    await complete(centre.client, caseId, 'note', note([value(1, 4)], { confidentiality: 'workerOnly' }));
    expect(await valuesOf()).toEqual([3, 4]);
    await centre.addUser('dewi', 'supervisor');
    await centre.as('dewi');
    expect(await valuesOf()).toEqual([3]);
    await centre.as('kepala');
  });

  it('rates a target on its scale, and refuses a level where there is none', async () => {
    const rated = (number: number, level: number) => ({
      ...roundWith({ 1: 'partly', 2: 'partly' }),
      achievements: [1, 2].map((targetNumber) => ({
        ...{ targetNumber, status: 'partly', value: 3 },
        ...(targetNumber === number ? { level } : {}),
      })),
      motivations: { desire: { score: '3' } },
    });
    const { data } = await refusalOf(complete(centre.client, caseId, 'evaluation', rated(2, 1)));
    expect(data).toMatchObject({ troubles: [{ path: 'achievements.1.level' }] });
    await complete(centre.client, caseId, 'evaluation', rated(1, 1));
    const { gas, motivations, targets } = await measured();
    expect(gas?.rounds).toMatchObject([{ levels: [1], t: 60 }]);
    expect(motivations?.rows[0]?.cells).toEqual(['1 Lemah', '3 Kuat']);
    expect(targets[0]?.baseline.map((point) => point.value)).toEqual([1, 0, 0]);
    expect(targets[0]?.says.at(-2)).toContain('PND 100%');
  });

  it('lists the scores of instruments beside those of the assessment, for who may read them', async () => {
    await complete(centre.client, caseId, 'measurement', {
      ...{ measuredOn: '2026-11-01', instrument: 'conditions', conditionsSocial: 4 },
    });
    const { series, marks } = await centre.client.series.list({ caseId });
    expect(series.map(({ label, points }) => [label, points.map((point) => point.value)])).toEqual([
      ['Kondisi klien (FORM P1): Sosial', [2, 4]],
    ]);
    expect(marks).toEqual({ rounds: [{ on: '2026-11-02', sequence: 1 }], notes: ['2026-10-05'] });
  });

  it('prints all of it in the full packet', async () => {
    const made = await centre.client.packet.make({
      ...{ caseIds: [caseId], size: 'full', names: 'full', purpose: 'preview' },
    });
    const text = await textOf(new Uint8Array(await made.file.arrayBuffer()));
    for (const words of [
      'Skala pencapaian (GAS)',
      'T 60',
      'Nilai target sebelum dan selama intervensi',
      'Motivasi klien',
      'Pengukuran dengan instrumen',
      'Skor dari waktu ke waktu',
    ])
      expect(text).toContain(words);
  });

  it('corrects a plan without losing what was measured', async () => {
    await correct(centre.client, caseId, 'planning', (answers) => ({ ...answers, focus: 'Sekolah.' }));
    expect(await valuesOf()).toEqual([3, 4, 3]);
  });
});
