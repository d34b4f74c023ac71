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
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('monthReport.people', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    const stay = async (name: string, admittedOn: string, more: object, leftOn?: string) => {
      const person = someone(name, { birthDate: '2010-05-05', ...more });
      const { caseId, clientId } = await register(centre.client, person, anAdmission({ admittedOn }));
      await accept(centre.client, caseId);
      if (leftOn !== undefined)
        await complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn: leftOn }));
      return clientId;
    };
    await stay('Ahmad Pratama', '2026-03-01', { sex: 'L' });
    await stay('Galih Nugroho', '2026-06-10', { sex: 'L' }, '2026-10-05');
    await stay('Siti Aminah', '2026-10-07', { sex: 'P', birthDate: '1955-01-01' });
    const clientId = await stay('Budi Hartono', '2026-07-10', { sex: 'L' }, '2026-10-08');
    // He left in October, and came back in it: counted twice in the month, once in the year.
    const back = await centre.client.client.openNewCase({
      requestId: crypto.randomUUID(),
      clientId,
      caseFile: anAdmission({ admittedOn: '2026-10-20' }),
    });
    await accept(centre.client, back.caseId);
  });
  afterAll(() => centre.close());

  it.each(['2026-10', '2026'])(
    'gives for every figure of %s exactly those who add up to it',
    async (period) => {
      const { client } = centre;
      const { sheets } = await client.monthReport.preview({ period });
      let opened = 0;
      for (const { codes, rows, total } of sheets) {
        if (codes === null) throw new Error('no figure opens');
        const { sheet } = codes;
        const lines = [
          ...rows.map((cells, at) => [cells, codes.rows[at]] as const),
          [total, codes.total] as const,
        ];
        for (const [cells, row = null] of lines) {
          for (const [at, columns] of codes.columns.entries()) {
            const figure = cells?.[at];
            if (columns.length === 0 || typeof figure !== 'number' || figure === 0) continue;
            const { people, untold } = await client.monthReport.people({ period, sheet, row, columns });
            const sum = people.reduce((all, { count }) => all + count, 0);
            expect([sheet, row, columns, sum + untold]).toEqual([sheet, row, columns, figure]);
            expect([untold, people.every(({ cases }) => cases.length > 0)]).toEqual([0, true]);
            opened++;
          }
        }
      }
      expect(opened).toBeGreaterThan(20);
    },
  );

  it('names them, with their stays in these days and how often each counts', async () => {
    const { people } = await centre.client.monthReport.people({
      period: '2026-10',
      sheet: 'recap',
      row: null,
      columns: ['admitted.L', 'admitted.P'],
    });
    expect(people.map(({ fullName, count, cases }) => [fullName, count, cases.length])).toEqual([
      ['Budi Hartono', 1, 2],
      ['Siti Aminah', 1, 1],
    ]);
  });

  it('does not tell an inspector who they are, nor offers it, and opens nothing of a month not begun', async () => {
    await centre.addUser('dinas', 'inspector', 'Dinas');
    await centre.as('dinas');
    const asked = { sheet: 'recap', row: null, columns: ['closing.L'] } as const;
    const refused = centre.client.monthReport.people({ period: '2026-10', ...asked, columns: ['closing.L'] });
    expect((await refusalOf(refused)).code).toBe('FORBIDDEN');
    const { sheets } = await centre.client.monthReport.preview({ period: '2026-10' });
    expect(sheets.every(({ codes }) => codes === null)).toBe(true);
    await centre.as('kepala');
    const early = centre.client.monthReport.people({ period: '2027-01', ...asked, columns: ['closing.L'] });
    expect((await refusalOf(early)).code).toBe('NOT_BEGUN');
  });
});
