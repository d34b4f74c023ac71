import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherLinks } from '#features/resource/gather-links';
import { record } from '../bench/plain-twin.ts';
import { anAdmission, complete, refusalOf, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const ofSleman = {
  code: '34.04.06',
  name: 'Mlati, Kabupaten Sleman, Daerah Istimewa Yogyakarta',
};
const child = { birthDate: '2016-05-01', dtsenState: 'listed', dtsenDecile: 2 };
const need = { need: 'cash-aid', resource: 'Baznas', recognisedOn: '2026-09-10' };
const refused = [
  { state: 'applied', on: '2026-09-12' },
  { state: 'refused', on: '2026-10-02', obstacles: ['papers', 'quota'] },
];

describe('links of people with resource systems', () => {
  let centre: TestCentre;
  let sri: string;
  let baznas: string;
  const cases: Record<string, string> = {};
  const add = async (name: string, more: object, admission: object = {}) => {
    const admitted = anAdmission({ category: 'PMKS-02', origin: ofSleman, ...admission });
    ({ caseId: cases[name] } = await register(
      centre.client,
      someone(name, { ...child, ...more }),
      admitted,
      sri,
    ));
  };
  const caseOf = (name: string) => cases[name] ?? '';
  const link = (name: string, answers: object, more: object = {}) =>
    complete(centre.client, caseOf(name), 'resourceLink', { ...need, ...answers }, more);
  const save = async (answers: object) => {
    const input = { answers: answers as never, requestId: randomUUID() };
    return (await centre.client.resource.save(input)).resourceId;
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.addUser('tono', 'socialWorker', 'Tono');
    await centre.addUser('bude', 'caregiver', 'Bude');
    await centre.as('kepala');
    await add('Anggrek', {});
    await add('Bagas', { dtsenState: 'unchecked', dtsenDecile: undefined });
    await add('Cempaka', { birthDate: '1950-05-01' });
    await add('Dahlia', {});
    await add('Endang', { aidReceived: ['pkh'] });
    baznas = await save({
      ...{ name: 'Baznas', kind: 'community', gives: ['cash-aid'], categories: ['PMKS-02'], ageTo: 18 },
      ...{ dtsen: 'listed', decileTo: 4, papers: ['kk'] },
    });
    await save({ name: 'PKH', kind: 'community', gives: ['cash-aid'], aid: 'pkh' });
    await save({ name: 'Keluarga besar', kind: 'informal', gives: ['company'], clusters: ['elderly'] });
    await centre.as('sri');
    await link('Dahlia', { steps: refused });
  });
  afterAll(() => centre.close());

  it('shows at a glance who qualifies and has not asked, and who may without anybody knowing', async () => {
    const { candidates, others } = await centre.client.resource.candidates({ resourceId: baznas });
    expect(candidates.map(({ name, fit, says }) => [name, fit, says])).toEqual([
      ['Anggrek', 'lacksPapers', ['belum diperiksa: KK']],
      ['Endang', 'lacksPapers', ['belum diperiksa: KK']],
      ['Bagas', 'unknown', ['DTSEN belum dicek', 'belum diperiksa: KK']],
    ]);
    expect(others).toEqual({ unfit: 1, receives: 0, linked: 1 });
    await centre.as('tono');
    expect((await centre.client.resource.candidates({ resourceId: baznas })).candidates).toEqual([]);
    await centre.as('sri');
  });

  it('shows for a case which sources fit it, and how it is linked', async () => {
    const told = async (name: string) =>
      (await centre.client.resource.ofCase({ caseId: caseOf(name) })).map((one) => [
        one.name,
        one.fit,
        one.link,
      ]);
    expect(await told('Dahlia')).toEqual([
      ['PKH', 'fits', null],
      ['Baznas', 'lacksPapers', 'refused'],
      ['Keluarga besar', 'unknown', null],
    ]);
    expect((await told('Endang')).map(([name, fit]) => [name, fit])).toContainEqual(['PKH', 'receives']);
    await centre.as('tono');
    const refusal = await refusalOf(centre.client.resource.ofCase({ caseId: caseOf('Dahlia') }));
    expect(refusal.code).toBe('NOT_YOURS');
    await centre.as('bude');
    expect((await refusalOf(link('Dahlia', {}))).code).toBe('FORBIDDEN');
    expect((await refusalOf(centre.client.form.resourceLink.list({ caseId: caseOf('Dahlia') }))).code).toBe(
      'FORBIDDEN',
    );
    await centre.as('sri');
  });

  it('says with every offer that the licence of a source has ended', async () => {
    const asked = { name: 'LKS Kasih', kind: 'community', gives: ['care'] };
    await save({ ...asked, licence: 'held', licensedUntil: '2026-01-31' });
    const told = await centre.client.resource.ofCase({ caseId: caseOf('Dahlia') });
    expect(told.find(({ name }) => name === asked.name)?.says).toEqual([
      'izin sumber ini berakhir 31 Januari 2026',
    ]);
  });

  it('refuses a state out of its order and a refusal without a reason, and keeps nothing of it', async () => {
    const wrong = [{ state: 'accepted', on: '2026-09-12' }];
    expect((await refusalOf(link('Anggrek', { steps: wrong }))).code).toBe('INCOMPLETE');
    const bare = [
      { state: 'applied', on: '2026-09-12' },
      { state: 'refused', on: '2026-09-13' },
    ];
    expect((await refusalOf(link('Anggrek', { steps: bare }))).code).toBe('INCOMPLETE');
    expect((await centre.client.form.resourceLink.list({ caseId: caseOf('Anggrek') })).total).toBe(0);
  });

  it('falls due on the day that is named, or when an answer is late, until the next state is written', async () => {
    const duties = async () =>
      (await centre.client.duty.ofCase({ caseId: caseOf('Endang') })).open
        .filter(({ kind }) => kind === 'resourceLink')
        .map(({ what, on }) => [what, on]);
    const applied = { state: 'applied', on: '2026-11-02' };
    const { recordId } = await link('Endang', { resource: 'Karang taruna', steps: [applied] });
    expect(await duties()).toEqual([['Jawaban sumber: Karang taruna', '2026-11-16']]);
    const next = (version: number) => ({ recordId, version, reason: 'Keadaan berikutnya' });
    await link(
      'Endang',
      { resource: 'Karang taruna', steps: [applied], nextOn: '2026-12-01', next: 'telepon ketua' },
      next(1),
    );
    expect(await duties()).toEqual([['Sumber: Karang taruna: telepon ketua', '2026-12-01']]);
    const given = { state: 'accepted', on: '2026-11-20' };
    await link('Endang', { resource: 'Karang taruna', steps: [applied, given] }, next(2));
    expect(await duties()).toEqual([]);
  });

  it('counts obstacles, refusals and unmet needs over all cases, each number with its rows', async () => {
    await centre.as('kepala');
    const { total, tables } = await centre.client.resource.gaps({ period: '2026' });
    expect(total).toEqual({ links: 2, hindered: 1, refused: 1, unmet: 1 });
    const rows = (by: string) =>
      tables.find((one) => one.by === by)?.rows.map(({ label, figures }) => [label, figures.unmet]);
    expect(rows('source')).toEqual([['Baznas', 1]]);
    expect(rows('district')).toEqual([['Mlati, Kabupaten Sleman', 1]]);
    for (const table of tables)
      for (const row of table.rows)
        for (const figure of ['hindered', 'refused', 'unmet'] as const) {
          const asked = { period: '2026', by: table.by, key: row.key, figure };
          expect(await centre.client.resource.gapCases(asked)).toHaveLength(row.figures[figure]);
        }
    const [one] = await centre.client.resource.gapCases({
      ...{ period: '2026', by: 'obstacle', key: 'quota', figure: 'refused' },
    });
    expect([one?.name, one?.source, one?.state]).toEqual(['Dahlia', 'Baznas', 'refused']);
    // Before the refusal nobody was refused, and two needs were known.
    expect((await centre.client.resource.gaps({ period: '2026-09' })).total).toMatchObject({
      refused: 0,
      unmet: 2,
    });
    expect((await centre.client.resource.gaps({ period: '2026-08' })).total.links).toBe(0);
    await centre.as('sri');
  });

  it('prints the counts on two pages, without a name and without a number of one or two people', async () => {
    await centre.as('kepala');
    const proposal = 'Kuota bantuan ditambah menurut jumlah anak terlantar yang terdata. '
      .repeat(26)
      .slice(0, 1_800);
    const made = await centre.client.resource.printGaps({
      ...{ period: '2026', to: 'Kepala Dinas Sosial', proposal, purpose: 'preview' },
    });
    expect(made.pages).toBeLessThanOrEqual(2);
    const text = (await textOf(new Uint8Array(await made.file.arrayBuffer()))).replace(/\s+/g, ' ');
    expect(text).toContain('CATATAN KEBIJAKAN');
    expect(text).toContain('untuk * kebutuhan');
    for (const name of Object.keys(cases)) expect(text).not.toContain(name);
    await centre.as('sri');
  });

  it('stands in the packet in a line, with what is received', async () => {
    const made = await centre.client.packet.make({
      ...{ caseIds: [caseOf('Endang')], size: 'brief', names: 'full', purpose: 'preview' },
    });
    const text = (await textOf(new Uint8Array(await made.file.arrayBuffer()))).replace(/\s+/g, ' ');
    expect(text).toContain('Sumber yang diterima: Karang taruna (bantuan uang, diterima 20 Nov 2026).');
  });

  it('leaves its file with its rows, and brings them back when it is put into the right one', async () => {
    await centre.as('kepala');
    const { recordId } = await link('Cempaka', { steps: refused });
    const counted = async () => (await centre.client.resource.gaps({ period: '2026' })).total.refused;
    expect(await counted()).toBe(2);
    const { isDone } = await centre.client.form.resourceLink.proposeRepair({
      ...{ caseId: caseOf('Cempaka'), recordId, movesTo: caseOf('Anggrek'), reason: 'Berkas orang lain.' },
    });
    expect(isDone).toBe(true);
    expect(await counted()).toBe(2);
    const cases = await centre.client.resource.gapCases({
      ...{ period: '2026', by: 'obstacle', key: 'quota', figure: 'refused' },
    });
    expect(cases.map(({ name }) => name)).toEqual(['Anggrek', 'Dahlia']);
    await centre.as('sri');
  });

  it('is found by its indexes, of one case and of one source', async () => {
    const plansOf = async (work: () => Promise<unknown>) => {
      const open = await centre.app.context.keeper.current();
      if (open === undefined) throw new Error('the vault was locked');
      const ran = await record(open.sqlite, work);
      return ran
        .filter(({ sql }) => /^\s*select/i.test(sql) && /resource_|form_record/.test(sql))
        .flatMap(({ sql, parameters }) =>
          open.sqlite
            .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
            .all(parameters)
            .map(({ detail }) => detail),
        );
    };
    const plans = [
      ...(await plansOf(() => centre.client.resource.ofCase({ caseId: caseOf('Dahlia') }))),
      ...(await plansOf(() => centre.client.resource.candidates({ resourceId: baznas }))),
    ];
    expect(plans.length).toBeGreaterThan(6);
    expect(plans.filter((detail) => /SCAN (form_record|form_version|resource_)/.test(detail))).toEqual([]);
    expect(plans.filter((detail) => /SEARCH form_record .*\(form=\?\)$/.test(detail))).toEqual([]);
    await centre.as('kepala');
    // As the thread reads that counts.
    const counts = await plansOf(async () => {
      const open = await centre.app.context.keeper.current();
      const asked = { period: '2026', today: '2026-12-31' };
      await open?.db.transaction().execute((trx) => gatherLinks(trx, asked));
    });
    expect(counts.join('\n')).toMatch(/resource_step_by_day/);
    expect(counts.join('\n')).toMatch(/resource_obstacle_by_day/);
    await centre.as('sri');
  });
});
