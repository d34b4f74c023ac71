import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, complete, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('client.register', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('tini', 'caregiver');
  });
  afterAll(() => centre.close());

  it('gives register and case numbers by the centre’s pattern, counted in their year', async () => {
    await centre.as('kepala');
    const first = await register(centre.client, someone('Ahmad Pratama'));
    const second = await register(centre.client, someone('Galih Nugroho', { birthDate: '2010-01-02' }));
    const earlier = await register(
      centre.client,
      someone('Rusli Hamzah', { birthDate: '2008-05-05' }),
      anAdmission({ admittedOn: '2025-12-30' }),
    );
    expect(
      [first, second, earlier].map(({ registerNumber, caseNumber }) => [registerNumber, caseNumber]),
    ).toEqual([
      ['REG-2026-0001', 'K-2026-0001'],
      ['REG-2026-0002', 'K-2026-0002'],
      ['REG-2025-0001', 'K-2025-0001'],
    ]);
  });

  it('registers once however often the button is clicked', async () => {
    await centre.as('sri');
    const input = {
      requestId: randomUUID(),
      client: someone('Bayu Permana', { birthDate: '2011-07-07' }),
      caseFile: anAdmission(),
      notTheSameAs: [],
    };
    const both = await Promise.all([
      centre.client.client.register(input),
      centre.client.client.register(input),
    ]);
    expect(both[0]).toEqual(both[1]);
    const { total } = await centre.client.caseload.list({ search: 'Bayu Permana' });
    expect(total).toBe(1);
  });

  it('shows likely duplicates before a second file is made, and lets the worker decide', async () => {
    await centre.as('kepala');
    await register(
      centre.client,
      someone('Siti Aminah', {
        sex: 'P',
        birthDate: '2012-04-05',
        nik: '3404014504120000',
        nikAbsenceReason: undefined,
      }),
    );
    await centre.as('sri');
    const again = someone('Siti Aminah', { sex: 'P', birthDate: '2012-04-05' });
    const refusal = await refusalOf(register(centre.client, again));
    expect(refusal.code).toBe('LOOKS_ALIKE');
    const { candidates } = refusal.data as {
      candidates: { clientId: string; nikMasked: string; openableCaseId: string | null; reasons: string[] }[];
    };
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.nikMasked).toBe('3404**********00');
    expect(candidates[0]?.openableCaseId).toBeNull();
    const decided = await centre.client.client.register({
      requestId: randomUUID(),
      client: again,
      caseFile: anAdmission(),
      notTheSameAs: [candidates[0]?.clientId ?? ''],
    });
    expect(decided.registerNumber).toMatch(/^REG-2026-/);
  });

  it('lets people without papers, birth date and family pass without a lie', async () => {
    await centre.as('sri');
    const unknown = {
      fullName: 'Pak Tua di terminal',
      sex: 'L',
      ageEstimate: 60,
      ageEstimatedOn: '2026-09-01',
      nikAbsenceReason: 'unknown',
      hasNoFamily: true,
    };
    const { caseId } = await register(
      centre.client,
      unknown,
      anAdmission({ category: 'PMKS-11', referralSource: 'public-order' }),
    );
    const overview = await centre.client.case.open({ caseId });
    expect([overview.age, overview.worker?.name]).toEqual(['sekitar 60 tahun', 'Sri W.']);
  });

  it('names what is missing, field by field, and writes nothing', async () => {
    await centre.as('sri');
    const before = (await centre.client.caseload.list({ status: 'all' })).total;
    const refusal = await refusalOf(
      register(centre.client, { fullName: 'Tanpa Data' }, { category: 'PMKS-02' }),
    );
    expect(refusal.code).toBe('INCOMPLETE');
    const { troubles } = refusal.data as { troubles: { sentence: string }[] };
    expect(troubles.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Jenis kelamin belum diisi.',
        'Tanggal masuk belum diisi.',
        'Sumber rujukan belum diisi.',
      ]),
    );
    expect((await centre.client.caseload.list({ status: 'all' })).total).toBe(before);
  });

  it('keeps one open case a person; who returns gets a new one linked to the old', async () => {
    await centre.as('sri');
    const first = await register(centre.client, someone('Nanda Kusuma', { birthDate: '2010-10-10' }));
    const newCase = (admittedOn: string) =>
      centre.client.client.openNewCase({
        requestId: randomUUID(),
        clientId: first.clientId,
        caseFile: anAdmission({ admittedOn }),
      });
    const can = async () => (await centre.client.case.open({ caseId: first.caseId })).can.openNewCase;
    expect((await refusalOf(newCase('2026-11-15'))).code).toBe('HAS_OPEN_CASE');
    expect(await can()).toEqual({ ok: false, why: 'Kasus ini masih terbuka.' });
    await complete(centre.client, first.caseId, 'termination', terminationAnswers());
    expect((await refusalOf(newCase('2026-10-01'))).message).toContain('sebelum kasus');
    expect((await can()).ok).toBe(true);
    const second = await newCase('2026-11-15');
    const open = `Kasus orang ini yang lain masih terbuka: ${second.caseNumber}.`;
    expect(await can()).toEqual({ ok: false, why: open });
    const overview = await centre.client.case.open({ caseId: second.caseId });
    expect(overview.otherCases.map(({ caseNumber }) => caseNumber)).toEqual([first.caseNumber]);
    expect(second.registerNumber).toBe(first.registerNumber);
  });

  it('is closed to whoever may not write identities', async () => {
    await centre.as('tini');
    expect((await refusalOf(register(centre.client, someone('Siapa Saja')))).code).toBe('FORBIDDEN');
  });

  it('keeps emoji and right-to-left letters of a name as they were typed', async () => {
    await centre.as('sri');
    const { caseId } = await register(centre.client, someone('Budi 😀 محمد', { birthDate: '2007-01-01' }));
    expect((await centre.client.case.open({ caseId })).fullName).toBe('Budi 😀 محمد');
  });
});
