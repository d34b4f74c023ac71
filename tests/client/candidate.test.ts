import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  complete,
  eicAnswers,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unlock } from '../support/unlock.ts';

describe('a candidate', () => {
  let centre: TestCentre;
  const apply = async (name: string, eligibility?: string, admission = {}) => {
    const { caseId } = await register(
      centre.client,
      someone(name, { birthDate: '2009-03-14' }),
      anAdmission({ admittedOn: '2026-11-02', ...admission }),
    );
    const reason = eligibility === 'eligible' ? {} : { eligibilityReason: 'Diteliti lagi.' };
    if (eligibility) {
      const answers = { ...eicAnswers, metOn: '2026-11-03', eligibility, ...reason };
      await complete(centre.client, caseId, 'eic', answers);
    }
    return caseId;
  };
  const stepOf = async (caseId: string) => (await centre.client.case.open({ caseId })).intake;

  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('is asked for the acceptance, the end by T06, or patience, as the intake decided', async () => {
    const [eligible, ineligible, pending, undecided] = [
      await apply('Ahmad Pratama', 'eligible'),
      await apply('Budi Hartono', 'ineligible'),
      await apply('Citra Lestari', 'pending'),
      await apply('Dewi Kartika'),
    ];
    expect([await stepOf(eligible), await stepOf(ineligible), await stepOf(pending)]).toEqual([
      'accept',
      'turnAway',
      'wait',
    ]);
    expect(await stepOf(undecided)).toBe(null);
    await accept(centre.client, eligible);
    expect(await stepOf(eligible)).toBe(null);
    const end = terminationAnswers({ terminatedOn: '2026-11-05', reason: 'T06' });
    await complete(centre.client, ineligible, 'termination', end);
    expect(await stepOf(ineligible)).toBe(null);
    // Who was accepted is not turned away any more.
    const refused = complete(centre.client, eligible, 'termination', end);
    expect((await refusalOf(refused)).message).toContain('T06');
  });

  it('is nobody’s resident on Beranda, and every figure is the list it opens', async () => {
    await apply('Eko Nugroho', 'eligible', { approach: 'family' }).then((caseId) =>
      accept(centre.client, caseId),
    );
    const mistaken = await apply('Fajar Siregar');
    const end = terminationAnswers({ terminatedOn: '2026-11-03', reason: 'T17' });
    await complete(centre.client, mistaken, 'termination', end);
    const home = await centre.client.home.get();
    const total = async (query: Parameters<typeof centre.client.caseload.list>[0]) =>
      (await centre.client.caseload.list(query)).total;
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const served = ['residential', 'family', 'community'] as const;
    expect(home).toMatchObject({
      resident: await total({ standings: ['residential'] }),
      outside: await total({ standings: ['family', 'community'] }),
      candidates: await total({ standings: ['candidate'] }),
      admittedThisMonth: await total({
        status: 'all',
        standings: [...served],
        period: { by: 'admitted', ...period },
      }),
      leftThisMonth: await total({
        status: 'all',
        standings: [...served],
        period: { by: 'left', ...period },
      }),
    });
    const { resident, outside, candidates, admittedThisMonth, leftThisMonth } = home;
    expect([resident, outside, candidates, admittedThisMonth, leftThisMonth]).toEqual([1, 1, 2, 2, 0]);
    // The month says the same.
    const { total: recap } = await centre.client.monthReport.preview({ period: '2026-11' });
    expect(recap.closing.L + recap.closing.P).toBe(resident);
  });

  it('stands with the outcome in a list of the month that is apart, as those outside do', async () => {
    const made = await centre.client.monthReport.exportWithNames({ period: '2026-11', as: 'xlsx' });
    const sheets = await sheetsOf(await unlock(made));
    const rows = (sheet: string, ...columns: number[]) =>
      (sheets.get(sheet) ?? [])
        .filter(([number]) => typeof number === 'number')
        .map((row) => columns.map((column) => row[column] ?? ''));
    const turnedAway = 'Calon klien tidak memenuhi persyaratan untuk dijadikan klien';
    expect(rows('Nama permohonan', 2, 7, 9)).toEqual([
      ['Ahmad Pratama', 'Diterima', ''],
      ['Budi Hartono', 'Ditolak', turnedAway],
      ['Citra Lestari', 'Menunggu', ''],
      ['Dewi Kartika', 'Menunggu', ''],
      ['Eko Nugroho', 'Diterima', ''],
    ]);
    expect(rows('Nominatif', 2)).toEqual([['Ahmad Pratama']]);
    expect(rows('Nama luar lembaga', 2, 20)).toEqual([['Eko Nugroho', 'Layanan berbasis keluarga']]);
    // Each list holds whom its sheet counts: opening and came are the applications.
    const applications = sheets.get('Permohonan') ?? [];
    expect(applications.find(([label]) => label === 'Masuk')?.[3]).toBe(5);
    expect(applications.find(([label]) => label === 'Menunggu pada akhir')?.[3]).toBe(2);
  });
});
