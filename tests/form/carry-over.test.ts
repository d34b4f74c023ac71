import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanGoal } from '#domain/fields/plan-tree';
import { carriedAnswers } from '#domain/stages/carry-over';
import {
  accept,
  anAdmission,
  carryToPlan,
  complete,
  eicAnswers,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('what a returning person’s new case begins from', () => {
  it('is no day that is gone, no target that was settled, nothing that was approved', () => {
    const target = (number: number, more: object = {}) => ({
      ...{
        number,
        statement: `Target ${number}`,
        indicator: 'Kali',
        baseline: 0,
        targetValue: 3,
        unit: 'kali',
      },
      ...{ dueOn: '2026-03-01', tasks: [], ...more },
    });
    const tasks = [
      { number: 1, what: 'Sudah', state: 'done' },
      { number: 2, what: 'Masih', state: 'running' },
    ];
    const goals = [
      {
        number: 1,
        statement: 'Satu',
        findings: [1, 2],
        targets: [target(1), target(2, { tasks, dueOn: '2027-01-01' })],
      },
      { number: 2, statement: 'Dua', targets: [target(3, { removedReason: 'Tidak perlu' })] },
    ];
    const at = { today: '2026-11-23', settled: new Set<number>(), shared: new Set([1]) };
    const plan = { plannedOn: '2026-01-02', focus: 'Sekolah', approvedInConference: 'yes', goals };
    const carried = carriedAnswers('planning', plan, { ...at, settled: new Set([1]) });
    expect(carried).toEqual({
      focus: 'Sekolah',
      goals: [
        {
          ...{ number: 1, statement: 'Satu', findings: [1] },
          targets: [{ ...target(2), dueOn: '2027-01-01', tasks: [{ number: 2, what: 'Masih' }] }],
        },
      ],
    });
    const late = carriedAnswers('planning', { goals }, at).goals as PlanGoal[];
    expect(late[0]?.targets[0]).not.toHaveProperty('dueOn');
    const finding = { number: 1, kind: 'problem', statement: 'Putus sekolah' };
    const findings = [
      { ...finding, isContinued: true, state: 'less', stateNote: 'Mulai masuk.', dueOn: '2026-02-01' },
      { ...finding, number: 2, state: 'solved' },
      { ...finding, number: 3, withdrawnReason: 'Orang lain' },
    ];
    const assessed = { assessedOn: '2026-01-01', kind: 'followUp', findings };
    expect(carriedAnswers('assessment', assessed, at)).toEqual({ kind: 'initial', findings: [finding] });
  });

  let centre: TestCentre;
  let sri: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
  });
  afterAll(() => centre.close());

  it('is offered once, kept as a marked draft, and the version says from where', async () => {
    const first = await register(centre.client, someone('Anggrek Lestari'));
    await accept(centre.client, first.caseId);
    await carryToPlan(centre.client, first.caseId);
    await complete(
      centre.client,
      first.caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-11-20', reason: 'T03' }),
    );
    const second = await centre.client.client.openNewCase({
      ...{ requestId: randomUUID(), clientId: first.clientId, workerId: sri },
      caseFile: anAdmission({ admittedOn: '2026-11-22' }),
    });
    await centre.as('sri');
    const about = (form: 'assessment' | 'planning') => ({ caseId: second.caseId, form });
    const offered = await centre.client.case.carriable(about('planning'));
    expect(offered?.from).toContain(`kasus ${first.caseNumber} (`);
    expect(offered?.fields.map(({ name }) => name)).toContain('focus');
    expect(offered?.fields.map(({ name }) => name)).not.toContain('plannedOn');
    await centre.client.case.carryOver(about('planning'));
    expect((await refusalOf(centre.client.case.carryOver(about('planning')))).code).toBe('BEGUN');
    expect(await centre.client.case.carriable(about('planning'))).toBeNull();
    const { draft, record } = await centre.client.form.planning.open({ caseId: second.caseId });
    expect([record, draft?.carriedFrom]).toEqual([null, offered?.from]);

    await centre.client.case.carryOver(about('assessment'));
    const kept = (await centre.client.form.assessment.open({ caseId: second.caseId })).draft;
    expect(kept?.carriedFrom).toContain(first.caseNumber);
    await centre.client.form.assessment.saveDraft({
      ...{ caseId: second.caseId, answers: { ...kept?.answers, assessedOn: '2026-11-23' } },
      revision: kept?.revision ?? 0,
    });
    const typed = (await centre.client.form.assessment.open({ caseId: second.caseId })).draft;
    expect(typed?.carriedFrom).toBe(kept?.carriedFrom);
    await complete(centre.client, second.caseId, 'eic', { ...eicAnswers, metOn: '2026-11-22' });
    const { recordId } = await centre.client.form.assessment.complete({
      ...{ caseId: second.caseId, version: 0, answers: typed?.answers ?? {}, requestId: randomUUID() },
    });
    const [version] = await centre.client.form.assessment.history({ caseId: second.caseId, recordId });
    expect(version?.carriedFrom).toBe(kept?.carriedFrom);
    const { caseId } = second;
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    const packet = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    for (const [paper, said] of [
      [file, 'dibawa dari'],
      [packet.file, 'Dibawa dari'],
    ] as const) {
      const text = (await textOf(new Uint8Array(await paper.arrayBuffer()))).replace(/\s+/g, ' ');
      expect(text).toContain(`${said} kasus ${first.caseNumber}`);
    }
  });

  it('is nothing where there was no stay before, and of no case that has ended', async () => {
    await centre.as('kepala');
    const { caseId } = await register(centre.client, someone('Bambang Pamungkas'));
    const about = { caseId, form: 'planning' as const };
    expect(await centre.client.case.carriable(about)).toBeNull();
    expect((await refusalOf(centre.client.case.carryOver(about))).code).toBe('NOTHING');
    await complete(
      centre.client,
      caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-11-20', reason: 'T03' }),
    );
    expect((await refusalOf(centre.client.case.carryOver(about))).code).toBe('CASE_CLOSED');
  });
});
