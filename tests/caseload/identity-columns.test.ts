import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, complete, refusalOf, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('a row of the caseload', () => {
  let centre: TestCentre;
  const names = async (query: Parameters<TestCentre['client']['caseload']['list']>[0]) =>
    (await centre.client.caseload.list(query)).rows.map((row) => row.fullName);
  beforeAll(async () => {
    centre = await makeTestCentre();
    await register(centre.client, someone('Anisa Utami', { sex: 'P' }));
  });
  afterAll(() => centre.close());

  it('says where somebody lives and comes from, who brought them, and whether their NIK is known, as it is now', async () => {
    const { client } = centre;
    const region = { code: '34.02.01.2001', name: 'Poncosari, Srandakan, Kab. Bantul, DI Yogyakarta' };
    const person = { nikAbsenceReason: 'in-process', domicileAddress: 'Jalan Mawar 3', region };
    const { caseId } = await register(
      client,
      someone('Wagiman Sastro', { ...person, birthDate: '2001-01-01' }),
      anAdmission({
        referralSource: 'police',
        origin: { code: '34.02', name: 'Kab. Bantul, DI Yogyakarta' },
      }),
    );
    const told = async () => {
      const { rows } = await client.caseload.list({ search: 'wagiman' });
      return rows.map(({ birthDate, nikState, address, origin, referral }) =>
        [birthDate, nikState, address, origin, referral].join(' | '),
      );
    };
    const address = 'Jalan Mawar 3, Poncosari, Srandakan, Kab. Bantul, DI Yogyakarta';
    const rest = `${address} | Kab. Bantul | Kepolisian`;
    expect(await told()).toEqual([`2001-01-01 | kosong: sedang diurus | ${rest}`]);
    expect(await names({ nikStates: ['in-process'] })).toEqual(['Wagiman Sastro']);
    expect(await names({ referrals: ['police'], origins: ['Kab. Bantul'] })).toEqual(['Wagiman Sastro']);
    const known = { nik: '3402010101010001', nikAbsenceReason: undefined };
    const now = someone('Wagiman Sastro', { ...person, ...known, birthDate: '2001-01-01' });
    await complete(client, caseId, 'client', now, { version: 1, reason: 'NIK terbit.' });
    expect(await told()).toEqual([`2001-01-01 | ada | ${rest}`]);
    await centre.addUser('rara', 'caregiver', 'Rara');
    await centre.as('rara');
    const [seen] = (await client.caseload.list({ search: 'wagiman' })).rows;
    expect([seen?.birthDate, seen?.nikState, seen?.address, seen?.origin, seen?.referral]).toEqual(
      Array(5).fill(null),
    );
    for (const query of [{ nikStates: ['known' as const] }, { group: 'origin' as const }])
      expect((await refusalOf(client.caseload.list(query))).code).toBe('FORBIDDEN');
  });
});
