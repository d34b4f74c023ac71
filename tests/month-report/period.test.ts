import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  complete,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { rowOf, sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a quarter, a half-year and a year', () => {
  let centre: TestCentre;
  const stay = async (name: string, admittedOn: string, leftOn?: string) => {
    const { caseId, clientId } = await register(
      centre.client,
      someone(name, { birthDate: '2010-05-05' }),
      anAdmission({ admittedOn }),
    );
    await accept(centre.client, caseId);
    const left = leftOn && terminationAnswers({ terminatedOn: leftOn });
    if (left) await complete(centre.client, caseId, 'termination', left);
    return clientId;
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    await stay('Ahmad Pratama', '2026-03-01');
    await stay('Galih Nugroho', '2026-06-10', '2026-07-05');
    const clientId = await stay('Budi Hartono', '2026-07-10', '2026-08-01');
    // He left in August, and came back in September.
    const back = await centre.client.client.openNewCase({
      requestId: crypto.randomUUID(),
      clientId,
      caseFile: anAdmission({ admittedOn: '2026-09-02' }),
    });
    await accept(centre.client, back.caseId);
  });
  afterAll(() => centre.close());

  const total = async (period: string) =>
    rowOf(
      await sheetsOf((await centre.client.monthReport.exportWorkbook({ period })).file),
      'Rekap',
      'Jumlah',
    );

  it('count everybody once, where twelve months count who came back twice', async () => {
    //              Awal    Masuk   Keluar  Akhir
    expect(await total('2026-T3')).toEqual(['Jumlah', 2, 0, 1, 0, 1, 0, 2, 0, 2]);
    expect(await total('2026-S2')).toEqual(['Jumlah', 2, 0, 1, 0, 1, 0, 2, 0, 2]);
    expect(await total('2026')).toEqual(['Jumlah', 0, 0, 3, 0, 1, 0, 2, 0, 2]);
    const admitted = await Promise.all(
      ['2026-07', '2026-08', '2026-09'].map(async (period) => {
        const { total: counts } = await centre.client.monthReport.preview({ period });
        return counts.admitted.L;
      }),
    );
    expect(admitted).toEqual([1, 0, 1]);
  });

  it('say in their heads what they are, and are called so', async () => {
    const made = await centre.client.monthReport.exportWorkbook({ period: '2026-T3' });
    expect(made.name).toBe('Laporan triwulan 2026-T3.xlsx');
    const head = (await sheetsOf(made.file))
      .get('Rekap')
      ?.slice(2, 4)
      .map(([text]) => text);
    expect(head).toEqual([
      'Triwulan III 2026 (Juli 2026 s.d. September 2026)',
      'Setiap orang dihitung sekali',
    ]);
    const running = await centre.client.monthReport.exportWorkbook({ period: '2026' });
    expect((await sheetsOf(running.file)).get('Rekap')?.[3]?.[0]).toContain('sampai dengan');
    const refusal = await refusalOf(centre.client.monthReport.preview({ period: '2027-S1' }));
    expect([refusal.code, refusal.message]).toEqual(['NOT_BEGUN', 'Semester I 2027 belum dimulai.']);
    for (const period of ['2026-T5', '2026-S3', '26', '2026-13', 'Oktober'])
      expect((await refusalOf(centre.client.monthReport.preview({ period }))).code).toBe('BAD_INPUT');
  });

  it('open with what the month and the period before closed with as sent, or name the revision', async () => {
    await centre.client.monthReport.exportWorkbook({ period: '2026-06' });
    const open = await centre.app.context.keeper.current();
    open?.sqlite.exec("update case_file set category = 'PMKS-02' where admitted_on = '2026-03-01'");
    open?.sqlite.exec("update case_fact set value = 'PMKS-02' where kind = 'category'");
    const refusal = await refusalOf(centre.client.monthReport.exportWorkbook({ period: '2026-T3' }));
    expect(refusal.code).toBe('UNBALANCED');
    expect(refusal.message).toContain('Ekspor dahulu Juni 2026 revisi 1.');
  });
});
