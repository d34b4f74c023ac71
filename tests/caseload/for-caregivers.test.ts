import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayReadColumn } from '#contract/caseload-columns';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { may } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { call, listDeclared } from '../faults/role-matrix/operations.ts';
import { sampleInput } from '../faults/role-matrix/sample-input.ts';
import {
  accept,
  anAdmission,
  carryToPlan,
  complete,
  refusalOf,
  register,
  someone,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** What says something of a case that is not a caregiver's: its category, its stage, what falls due in it. */
const notTheirs = [
  ...Object.entries(ppksCategories).flat(),
  ...stageIds.map((stage) => `"stage":"${stage}"`),
  'Target nomor',
  'jatuh tempo',
  '2026-11-01', // the day on which every target of the plan falls due
  'Bawa ke puskesmas',
  'Kembali ke keluarga',
];

describe('what a caregiver is told of a case', () => {
  let centre: TestCentre;
  let caseId: string;
  let clientId: string;

  beforeAll(async () => {
    centre = await makeTestCentre();
    const userId = await centre.addUser('rina', 'caregiver');
    const workerId = await centre.addUser('sri', 'socialWorker');
    expect(userId).not.toBe(workerId);
    const admission = anAdmission({ category: 'PMKS-17' });
    ({ caseId, clientId } = await register(centre.client, someone('Ahmad Contoh'), admission, workerId));
    await accept(centre.client, caseId);
    await carryToPlan(centre.client, caseId);
    await complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-02',
      contactKind: 'client',
      summary: 'Demam.',
      followUp: 'Bawa ke puskesmas',
      followUpDueOn: '2026-11-25',
    });
    await complete(centre.client, caseId, 'dailyNote', { happenedOn: '2026-11-03', note: 'Makan habis.' });
    await centre.as('rina');
  });
  afterAll(() => centre.close());

  /** Everything that may be asked by their role, answered as it is; what is refused tells nothing but its sentence. */
  async function askAll(): Promise<{ path: string; told: string }[]> {
    const named = {
      caseId,
      clientId,
      userId: clientId,
      leaverId: clientId,
      records: new Map<string, string>(),
    };
    const answers: { path: string; told: string }[] = [];
    for (const operation of listDeclared()) {
      const { path, meta } = operation;
      if (meta.may === 'anyone' || meta.may === 'nobody' || !may('caregiver', meta.may)) continue;
      if (path === 'vault.confirm' || path === 'vault.changePassphrase') continue;
      const answer = await call(centre.client, path, sampleInput(operation, named)).catch(
        (error: Error) => error.message,
      );
      answers.push({ path, told: JSON.stringify(answer) ?? '' });
    }
    const everybodys = { of: 'everybody', from: '2026-10-01', to: '2026-12-31' } as const;
    answers.push({
      path: 'duty.inbox',
      told: JSON.stringify(await centre.client.duty.inbox()),
    });
    answers.push({
      path: 'duty.calendar',
      told: JSON.stringify(await centre.client.duty.calendar(everybodys)),
    });
    return answers;
  }

  it('never holds its category, its stage, or what falls due in it, in the answer of any operation', async () => {
    const answers = await askAll();
    expect(answers.length).toBeGreaterThan(12);
    const telling = answers.flatMap(({ path, told }) =>
      notTheirs.filter((words) => told.includes(words)).map((words) => `${path}: ${words}`),
    );
    expect(telling).toEqual([]);
  });

  it('is the row of a person, with what is theirs to know', async () => {
    const [row] = (await centre.client.caseload.list({})).rows;
    expect(row).toMatchObject({ fullName: 'Ahmad Contoh', worker: 'sri', category: null, stage: null });
    expect(row).toMatchObject({
      daysInStage: null,
      lastNoteOn: null,
      nextDueOn: null,
      percentAchieved: null,
    });
  });

  it('is not found by its category either', async () => {
    const find = async (search: string) => (await centre.client.caseload.list({ search })).total;
    expect([await find('napza'), await find('ahmad')]).toEqual([0, 1]);
    await centre.as('sri');
    expect([await find('napza'), await find('ahmad')]).toEqual([1, 1]);
    await centre.as('rina');
  });

  it.each([
    { categories: ['PMKS-17'] },
    { stages: ['planning' as const] },
    { period: { by: 'due' as const, from: '2026-01-01', to: '2026-12-31' } },
    { sort: { column: 'category' as const, direction: 'asc' as const } },
    { sort: { column: 'nextDueOn' as const, direction: 'asc' as const } },
  ])('is not asked for by %o', async (query) => {
    expect((await refusalOf(centre.client.caseload.list(query))).code).toBe('FORBIDDEN');
  });

  it('is what every other role that sees cases reads', () => {
    const roles = ['head', 'supervisor', 'socialWorker', 'operator'] as const;
    expect(roles.filter((role) => !mayReadColumn(role, 'category'))).toEqual([]);
  });
});
