import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseNeed } from '#domain/duties/case-needs';
import type { Draft } from '#domain/fields/field';
import {
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('caseload.list', () => {
  let centre: TestCentre;
  const names = async (query: Parameters<TestCentre['client']['caseload']['list']>[0]) =>
    (await centre.client.caseload.list(query)).rows.map((row) => row.fullName);
  beforeAll(async () => {
    centre = await makeTestCentre();
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const people: [string, Draft, Draft][] = [
      [
        'Slamet Soekarno',
        { birthDate: '1950-01-01', alias: 'Mbah Met' },
        { category: 'PMKS-08', admittedOn: '2025-01-10' },
      ],
      [
        'Anisa Utami',
        { sex: 'P', birthDate: '2016-02-02' },
        { category: 'PMKS-02', admittedOn: '2026-02-01' },
      ],
      ['José Guterres', { birthDate: '2008-08-08' }, { category: 'PMKS-03', admittedOn: '2026-08-01' }],
      ['Zainal Abidin', { birthDate: '1999-09-09' }, { category: 'PMKS-17', admittedOn: '2026-10-01' }],
    ];
    for (const [name, person, admission] of people) {
      const { caseId } = await register(
        centre.client,
        someone(name, person),
        anAdmission(admission),
        name === 'Zainal Abidin' ? sri : undefined,
      );
      if (name === 'José Guterres')
        await complete(centre.client, caseId, 'termination', terminationAnswers());
    }
  });
  afterAll(() => centre.close());

  it('finds telantar under Terlantar, Sukarno under Soekarno, and letters without their marks', async () => {
    expect(await names({ search: 'telantar' })).toEqual(['Anisa Utami', 'Slamet Soekarno']);
    expect(await names({ search: 'sukarno' })).toEqual(['Slamet Soekarno']);
    expect(await names({ search: 'jose', status: 'all' })).toEqual(['José Guterres']);
  });

  it('finds by alias, by part of a number, and by any order of words', async () => {
    expect(await names({ search: 'mbah' })).toEqual(['Slamet Soekarno']);
    expect(await names({ search: '2025-0001' })).toEqual(['Slamet Soekarno']);
    expect(await names({ search: 'utami an' })).toEqual(['Anisa Utami']);
  });

  it('finds nothing rather than everything for signs alone', async () => {
    expect(await names({ search: '"*()' })).toEqual([]);
  });

  it('sorts by age from young to old, and leaves the empty for last both ways', async () => {
    expect(await names({ status: 'all', sort: { column: 'age', direction: 'asc' } })).toEqual([
      'Anisa Utami',
      'José Guterres',
      'Zainal Abidin',
      'Slamet Soekarno',
    ]);
    const left = { status: 'all', sort: { column: 'leftOn', direction: 'desc' } } as const;
    expect((await names(left))[0]).toBe('José Guterres');
    expect((await names({ ...left, sort: { column: 'leftOn', direction: 'asc' } }))[0]).toBe('José Guterres');
  });

  it('counts what it shows, window by window', async () => {
    const first = await centre.client.caseload.list({ status: 'all', limit: 3 });
    const rest = await centre.client.caseload.list({ status: 'all', limit: 3, offset: 3 });
    expect([first.total, first.rows.length, rest.rows.length]).toEqual([4, 3, 1]);
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.caseId)).size).toBe(4);
  });

  it('filters by status, stage, category and period', async () => {
    expect(await names({ status: 'closed' })).toEqual(['José Guterres']);
    expect(await names({ stages: ['termination'], status: 'all' })).toEqual(['José Guterres']);
    expect(await names({ categories: ['PMKS-17'] })).toEqual(['Zainal Abidin']);
    expect(
      await names({ status: 'all', period: { by: 'admitted', from: '2026-01-01', to: '2026-08-01' } }),
    ).toEqual(['Anisa Utami', 'José Guterres']);
    expect(
      await names({ status: 'all', period: { by: 'resident', from: '2026-11-10', to: '2026-11-30' } }),
    ).not.toContain('José Guterres');
  });

  it('filters by sex, and by what is not known of an identity for whoever reads identities', async () => {
    expect(await names({ sexes: ['P'] })).toEqual(['Anisa Utami']);
    const everybody = await names({ status: 'all' });
    expect(await names({ status: 'all', identityGaps: ['no-nik'] })).toEqual(everybody);
    expect(await names({ status: 'all', identityGaps: ['no-birth-date'] })).toEqual([]);
    await centre.addUser('rara', 'caregiver', 'Rara');
    await centre.as('rara');
    const refused = await refusalOf(centre.client.caseload.list({ identityGaps: ['no-nik'] }));
    expect(refused.code).toBe('FORBIDDEN');
    await centre.as('kepala');
  });

  it('shows a guessed age as a guess, in its place among the others', async () => {
    const guessed = { birthDate: undefined, ageEstimate: 46, ageEstimatedOn: '2026-11-01' };
    const admission = anAdmission({ category: 'PMKS-11', admittedOn: '2026-11-02' });
    await register(centre.client, someone('Orang Tanpa Surat', guessed), admission);
    const query = { status: 'all', sort: { column: 'age', direction: 'asc' } } as const;
    const { rows } = await centre.client.caseload.list(query);
    expect(rows.slice(-2).map(({ fullName, age, ageIsGuessed }) => [fullName, age, ageIsGuessed])).toEqual([
      ['Orang Tanpa Surat', 46, true],
      ['Slamet Soekarno', 76, false],
    ]);
  });

  it('shows a peksos their own cases only, whatever they ask for', async () => {
    await centre.as('sri');
    expect(await names({ status: 'all' })).toEqual(['Zainal Abidin']);
    expect((await centre.client.caseload.list({ status: 'all', search: 'slamet' })).total).toBe(0);
    await centre.as('kepala');
  });

  it('shows no outcome to those who may read no narrative', async () => {
    await centre.addUser('tini', 'caregiver');
    await centre.as('tini');
    expect(
      (await centre.client.caseload.list({ status: 'all' })).rows.every(
        (row) => row.percentAchieved === null,
      ),
    ).toBe(true);
    await centre.as('kepala');
  });

  it('gives no outcome to whoever reads no narrative, nor the order of it', async () => {
    await centre.as('kepala');
    await centre.addUser('asih', 'caregiver', 'Asih');
    await centre.as('asih');
    const { rows } = await centre.client.caseload.list({ status: 'all' });
    expect(rows.map(({ percentAchieved }) => percentAchieved)).toEqual(rows.map(() => null));
    const sort = { column: 'percentAchieved', direction: 'asc' } as const;
    expect((await refusalOf(centre.client.caseload.list({ sort }))).code).toBe('FORBIDDEN');
    await centre.as('kepala');
    expect((await centre.client.caseload.list({ status: 'all', sort })).total).toBe(rows.length);
  });

  it('narrows to whom somebody may be forgetting: flagged, overdue, without a note for 14 days, without a plan', async () => {
    await centre.as('kepala');
    const { client } = centre;
    const { rows } = await client.caseload.list({});
    const idOf = (name: string) => rows.find((row) => row.fullName === name)?.caseId ?? '';
    const note = { contactKind: 'client', summary: 'Konseling.' };
    await complete(client, idOf('Anisa Utami'), 'note', { ...note, happenedOn: '2026-11-09' });
    await complete(client, idOf('Slamet Soekarno'), 'note', { ...note, happenedOn: '2026-11-08' });
    await complete(client, idOf('Slamet Soekarno'), 'eic', { ...eicAnswers, metOn: '2025-01-10' });
    await complete(client, idOf('Slamet Soekarno'), 'assessment', assessmentAnswers);
    await complete(client, idOf('Slamet Soekarno'), 'planning', planWith(1));
    const flag = { happenedOn: '2026-11-22', note: 'Menangis.', needsAttention: true };
    await complete(client, idOf('Zainal Abidin'), 'dailyNote', { ...flag, attentionReason: 'Menangis.' });
    const four = new Set(['Slamet Soekarno', 'Anisa Utami', 'José Guterres', 'Zainal Abidin']);
    const ofThem = (all: string[]) => all.filter((name) => four.has(name)).toSorted();
    const forgotten = async (...needs: CaseNeed[]) => ofThem(await names({ needs }));
    expect(await forgotten('flagged')).toEqual(['Zainal Abidin']);
    expect(await forgotten('no-note')).toEqual(['Slamet Soekarno', 'Zainal Abidin']);
    expect(await forgotten('no-plan')).toEqual(['Anisa Utami', 'Zainal Abidin']);
    const late = (await client.caseload.list({})).rows.filter(
      ({ nextDueOn }) => (nextDueOn ?? '9') < '2026-11-23',
    );
    expect(await forgotten('overdue')).toEqual(ofThem(late.map(({ fullName }) => fullName)));
    expect(await forgotten('flagged', 'no-note')).toEqual(['Slamet Soekarno', 'Zainal Abidin']);
  });
});
