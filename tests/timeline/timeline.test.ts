import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formIds, formOf } from '#domain/forms';
import {
  groupEntries,
  type TimelineEntry,
  timelineKindCodes,
  timelineKindOf,
} from '#domain/timeline/timeline';
import { timelineStrip } from '#domain/timeline/timeline-strip';
import { anAdmission, carryToPlan, complete, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const entry = (id: string, on: string, kind: TimelineEntry['kind'] = 'note'): TimelineEntry => ({
  ...{ id, on, kind, title: id, text: '', by: '', form: null, recordId: null },
});

describe('timeline.read', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('lina', 'caregiver', 'Lina');
    await centre.as('kepala');
    ({ caseId } = await register(centre.client, someone('Anisa Putri'), anAdmission(), sri));
    await centre.as('sri');
    const { client } = centre;
    await complete(client, caseId, 'contact', {
      metOn: '2026-09-03',
      contactKind: 'family',
      summary: 'Bertemu ibu.',
    });
    await complete(client, caseId, 'note', {
      happenedOn: '2026-10-05',
      contactKind: 'client',
      summary: 'Belajar menulis.',
    });
    await complete(client, caseId, 'note', {
      ...{
        happenedOn: '2026-10-06',
        contactKind: 'client',
        summary: 'Hanya untuk saya.',
        confidentiality: 'workerOnly',
      },
    });
    await centre.as('lina');
    await complete(client, caseId, 'dailyNote', {
      happenedOn: '2026-10-07',
      shift: 'morning',
      note: 'Makan habis.',
    });
  });
  afterAll(() => centre.close());

  const told = async () =>
    (await centre.client.timeline.read({ caseId })).entries.map(({ on, kind, text }) =>
      `${on} ${kind} ${text}`.trim(),
    );

  it('tells what happened by its own day, the newest first, to each what they may read', async () => {
    await centre.as('sri');
    expect(await told()).toEqual([
      '2026-10-07 daily Makan habis.',
      '2026-10-06 note Hanya untuk saya.',
      '2026-10-05 note Belajar menulis.',
      '2026-09-03 contact Bertemu ibu.',
      '2026-09-01 stay',
    ]);
    await centre.as('kepala');
    expect(await told()).not.toContain('2026-10-06 note Hanya untuk saya.');
    await centre.as('lina');
    expect(await told()).toEqual(['2026-10-07 daily Makan habis.', '2026-09-01 stay']);
  });

  it('tells measures, and each state of a link on its own day, as kinds that can be chosen', async () => {
    await centre.as('sri');
    const { client } = centre;
    await carryToPlan(client, caseId, 1);
    const before = new Set((await client.timeline.read({ caseId })).entries.map(({ id }) => id));
    const measures = [{ targetNumber: 1, value: 3, unit: 'kali/minggu' }];
    await complete(client, caseId, 'note', {
      ...{ happenedOn: '2026-10-08', contactKind: 'client', summary: 'Mengukur.', measures },
    });
    await complete(client, caseId, 'measurement', {
      ...{ measuredOn: '2026-10-09', instrument: 'other', name: 'Skala mandiri', score: 4 },
    });
    await complete(client, caseId, 'resourceLink', {
      ...{ need: 'education', resource: 'Rumah baca', recognisedOn: '2026-10-10' },
      steps: [
        { state: 'applied', on: '2026-10-12', obstacles: ['papers'] },
        { state: 'refused', on: '2026-10-20', obstacles: ['quota'] },
      ],
    });
    const { entries } = await client.timeline.read({ caseId });
    const fresh = entries.filter(({ id }) => !before.has(id));
    expect(fresh.map(({ on, kind, title, text }) => `${on} ${kind} ${title}: ${text}`)).toEqual([
      '2026-10-20 link Kaitan 1: Ditolak: Rumah baca, kuota atau dana habis',
      '2026-10-12 link Kaitan 1: Diajukan: Rumah baca, dokumen tidak lengkap',
      '2026-10-10 link Kaitan 1: Dikenali: Pendidikan, Rumah baca',
      '2026-10-09 measure Pengukuran 1: Skala mandiri: 4',
      '2026-10-08 measure Catatan 3: Target 1: 3 kali/minggu',
      '2026-10-08 note Catatan 3: Mengukur.',
    ]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(fresh.every(({ form, recordId }) => form !== null && recordId !== null)).toBe(true);
  });

  it('has a kind for everything that a case is told by, and leaves little to the last', () => {
    const others = formIds.filter((id) => formOf(id).about === 'case' && timelineKindOf(id) === 'other');
    expect(others).toEqual(['caseFile', 'resilience']);
  });

  it('prints what is chosen on one page, however much there is', async () => {
    await centre.as('sri');
    const { client } = centre;
    for (let day = 1; day <= 28; day++)
      for (const hour of ['a', 'b', 'c'])
        await complete(client, caseId, 'contact', {
          ...{ metOn: `2026-09-${String(day).padStart(2, '0')}`, contactKind: 'family' },
          summary: `Kontak ${day}${hour}. ${'Percakapan panjang tentang keluarga dan sekolah. '.repeat(6)}`,
        });
    const made = await client.timeline.print({ caseId, kinds: [...timelineKindCodes], purpose: 'print' });
    expect(made.pages).toBe(1);
    const text = await textOf(new Uint8Array(await made.file.arrayBuffer()));
    expect(text).toContain('LINIMASA KASUS');
    for (const said of [
      'Masuk',
      'EIC: Saya ingin kembali bersekolah.',
      'Perencanaan: Kembali bersekolah.',
      'Ditolak: Rumah baca',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/Juga \d+ kontak/);
  });
});

describe('the rules of a timeline', () => {
  it('groups by year, month and day', () => {
    const entries = [entry('c', '2026-10-05'), entry('b', '2026-09-03'), entry('a', '2025-09-03')];
    expect(groupEntries(entries, 'year').map(({ label }) => label)).toEqual(['2026', '2025']);
    expect(groupEntries(entries, 'month').map(({ label }) => label)).toEqual([
      ...['Oktober 2026', 'September 2026', 'September 2025'],
    ]);
    expect(groupEntries(entries, 'day')[0]?.label).toContain('5 Oktober 2026');
  });

  it('keeps every mark of the strip inside, in a day and in years', () => {
    for (const days of [['2026-10-05'], ['2020-01-01', '2026-10-05'], ['2026-10-01', '2026-10-05']]) {
      const { shapes, height } = timelineStrip(
        days.map((on, at) => entry(`${at}`, on)),
        '2026-10-05',
        { width: 700, height: 0 },
      );
      for (const shape of shapes)
        if (shape.kind === 'rect') {
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.x + shape.width).toBeLessThanOrEqual(700);
          expect(shape.y + shape.height).toBeLessThanOrEqual(height);
        }
    }
  });
});
