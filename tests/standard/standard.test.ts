import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, roles } from '#domain/roles';
import {
  carryToPlan,
  complete,
  eicAnswers,
  refusalOf,
  register,
  saveCentre,
  someone,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const month = '2026-11';

describe('every case against the standard', () => {
  let centre: TestCentre;
  let ahmad: string;
  let budi: string;

  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('tono', 'socialWorker', 'Tono');
    await centre.addUser('ratu', 'operator', 'Tata Usaha');
    await centre.addUser('dinas', 'inspector', 'Pemeriksa Dinas');
    await centre.as('sri');
    ahmad = (await register(centre.client, someone('Ahmad Contoh'))).caseId;
    await carryToPlan(centre.client, ahmad);
    await centre.as('tono');
    budi = (await register(centre.client, someone('Budi Sampel', { birthDate: '1950-02-03' }))).caseId;
  });
  afterAll(() => centre.close());

  it('counts by worker and month, and every number lists the cases it counted', async () => {
    await centre.as('kepala');
    const { client } = centre;
    const overview = await client.standard.overview({ month });
    expect(overview).toMatchObject({ asOf: '2026-11-23', total: { cases: 2, met: 0 } });
    expect(overview.byMonth).toHaveLength(12);
    expect(overview.byMonth.at(-1)).toEqual({ month: '2025-12', cases: 0, met: 0 });
    for (const { code } of overview.requirements) {
      const missing = overview.total.missing[code] ?? 0;
      const listed = await client.standard.cases({ month, code, state: 'missing' });
      expect({ code, count: listed.total }).toEqual({ code, count: missing });
    }
    for (const { workerId, cases, met, missing } of overview.byWorker) {
      const worker = workerId ?? 'nobody';
      expect((await client.standard.cases({ month, worker })).total).toBe(cases);
      expect((await client.standard.cases({ month, worker, meets: 'all' })).total).toBe(met);
      const lacking = await client.standard.cases({ month, worker, code: 'contract', state: 'missing' });
      expect(lacking.total).toBe(missing.contract ?? 0);
    }
  });

  it('tells of each case how it stands and since when', async () => {
    await centre.as('kepala');
    const { rows } = await centre.client.standard.cases({ month });
    const found = rows.find(({ caseId }) => caseId === budi);
    expect(found).toMatchObject({
      name: 'Budi Sampel',
      worker: 'Tono',
      states: { contract: { state: 'missing', on: '2026-09-08' }, assessment: { state: 'missing' } },
    });
    expect(rows.find(({ caseId }) => caseId === ahmad)?.states.assessment?.state).toMatch(/met|late/);
  });

  it('asks what the centre has chosen, with its spans', async () => {
    await centre.as('kepala');
    const { client } = centre;
    const before = await client.centre.get();
    const october = await client.standard.overview({ month: '2026-10' });
    await saveCentre(client, { ...before, standard: ['contract'], intakeDueDays: 90 });
    const eased = await client.standard.overview({ month });
    expect(eased.requirements.map(({ code }) => code)).toEqual(['contract']);
    // A month that is over is judged by the rules of its days, in its own page and beside the others.
    expect(october.total.cases - october.total.met).toBeGreaterThan(0);
    expect(await client.standard.overview({ month: '2026-10' })).toEqual({
      ...october,
      ruledUntil: '2026-11-22',
    });
    expect(eased.byMonth.slice(1)).toEqual(october.byMonth.slice(0, 11));
    expect(eased.total).toEqual({ cases: 2, met: 2, onTime: 2, missing: {} });
    await saveCentre(client, { ...before, standard: [] });
    expect((await client.standard.overview({ month })).total.cases).toBe(0);
    await saveCentre(client, before);
  });

  it('leaves on paper and as a workbook without a name', async () => {
    await centre.as('kepala');
    const made = await centre.client.standard.print({ month, purpose: 'print' });
    const text = await textOf(new Uint8Array(await made.file.arrayBuffer()));
    expect(text).toContain('Kontrak');
    expect(text).toContain('B. S.');
    expect(text).not.toContain('Budi');
    const book = await centre.client.standard.export({ month, recipient: 'Dinas Sosial' });
    const sheets = await sheetsOf(book.file);
    expect([...sheets.keys()]).toEqual(['Menurut pekerja', 'Menurut bulan', 'Kasus']);
    expect(JSON.stringify([...sheets.values()])).not.toContain('Budi');
    const months = (sheets.get('Menurut bulan') ?? []).filter(([, cases]) => Number(cases) > 0);
    expect(new Set(months.map(([, , , percent]) => typeof percent))).toEqual(new Set(['number']));
    expect(book.rows).toBe(2);
  });

  it('shows an inspector initials and figures, and lets them write, open or send nothing', async () => {
    expect(roles.inspector.may).toEqual(['standard.read', 'report.read', 'own.use']);
    expect(may('inspector', 'narrative.read')).toBe(false);
    await centre.as('dinas');
    const { client } = centre;
    const { rows } = await client.standard.cases({ month });
    expect(rows.map(({ name }) => name).sort()).toEqual(['A. C.', 'B. S.']);
    await client.monthReport.preview({ period: month });
    const refused = [
      client.case.open({ caseId: ahmad }),
      client.monthReport.exportWorkbook({ period: month }),
      client.caseload.list({}),
      client.standard.missing(),
      client.form.eic.open({ caseId: ahmad }),
    ];
    for (const asked of refused) expect((await refusalOf(asked)).code).toBe('FORBIDDEN');
  });

  it('tells which answers are empty in the cases that one sees, until they are filled in', async () => {
    await centre.as('sri');
    const { client } = centre;
    const told = await client.standard.missing();
    const needs = told.find(({ form, field }) => form === 'eic' && field === 'needsAndMeans');
    expect(needs).toMatchObject({ label: 'Kebutuhan klien dan cara mencapainya', expected: 1, required: 0 });
    const named = await client.standard.missingOf({ form: 'eic', field: 'needsAndMeans' });
    expect(named.map(({ caseId }) => caseId)).toEqual([ahmad]);
    const { record } = await client.form.eic.open({ caseId: ahmad });
    await complete(
      client,
      ahmad,
      'eic',
      { ...eicAnswers, ...record?.answers, needsAndMeans: 'Sekolah lagi.' },
      { version: record?.version ?? 0, reason: 'Melengkapi.' },
    );
    expect(await client.standard.missingOf({ form: 'eic', field: 'needsAndMeans' })).toEqual([]);
  });

  it('tells somebody of no case of others, and of no form that they do not read', async () => {
    await centre.as('tono');
    const named = await centre.client.standard.missingOf({ form: 'client', field: 'religion' });
    expect(named.map(({ caseId }) => caseId)).toEqual([budi]);
    await centre.as('ratu');
    expect(new Set((await centre.client.standard.missing()).map(({ form }) => form))).toEqual(
      new Set(['client']),
    );
    expect((await refusalOf(centre.client.standard.missingOf({ form: 'eic', field: 'place' }))).code).toBe(
      'FORBIDDEN',
    );
  });
});
