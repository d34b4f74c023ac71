import { describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import {
  assessmentAnswers,
  complete,
  correct,
  eicAnswers,
  planWith,
  questionsOf,
  refusalOf,
  register,
  someone,
} from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const reason = 'Tertukar berkas.';
const finding = (number: number, more: object = {}) => ({
  ...{ number, kind: 'problem', statement: `Temuan nomor ${number}`, decision: 'plan', ...more },
});
const citing = (...findings: number[]): Draft => {
  const plan = planWith(1);
  return { ...plan, goals: plan.goals.map((goal) => ({ ...goal, findings })) };
};
const firstAnswers = { ...assessmentAnswers, findings: [finding(1)] };
const laterAnswers = {
  ...{ ...assessmentAnswers, assessedOn: '2026-10-05', kind: 'followUp' },
  findings: [finding(2)],
};
const held =
  'Tujuan 1 dalam rencana menjawab temuan 2, yang hanya tertulis dalam asesmen ini. Lepaskan temuan itu dari tujuannya lebih dahulu, atau tulis temuannya dalam asesmen lain.';

/** Every road on which a finding could go from under a plan that answers it. */
describe('what a plan cites', () => {
  let centre: TestCentre;
  let caseId: string;
  let first: string;
  let later: string;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('dewi', 'supervisor', 'Dewi A.');
      return made;
    },
    async (copied) => {
      centre = copied;
      const { client } = centre;
      ({ caseId } = await register(client, someone('Rini Wulandari', { sex: 'P' })));
      await complete(client, caseId, 'eic', eicAnswers);
      ({ recordId: first } = await complete(client, caseId, 'assessment', firstAnswers));
      ({ recordId: later } = await complete(client, caseId, 'assessment', laterAnswers));
    },
  );

  const plan = (...findings: number[]) => complete(centre.client, caseId, 'planning', citing(...findings));
  const propose = (form: FormId, recordId: string) =>
    centre.client.form[form].proposeRepair({ caseId, recordId, movesTo: null, reason });
  const decide = async (accepts: boolean) => {
    await centre.as('dewi');
    const [waiting] = await centre.client.repair.waiting();
    await centre.client.repair
      .decide({ caseId, repairId: waiting?.repairId ?? '', accepts })
      .finally(() => centre.as('kepala'));
    return waiting?.repairId ?? '';
  };
  const takeOut = async (form: FormId, recordId: string) => {
    await propose(form, recordId);
    return await decide(true);
  };
  const bringBack = (repairId: string) => centre.client.repair.undo({ caseId, repairId });
  const numbers = async () =>
    (await centre.client.form.planning.open({ caseId })).findings.map(({ latest }) => latest.number);

  it('keeps its assessment in the file, until the goal lets go', async () => {
    await plan(2);
    expect((await refusalOf(propose('assessment', later))).message).toBe(held);
    expect(await numbers()).toEqual([1, 2]);
    await correct(centre.client, caseId, 'planning', () => citing(1));
    await takeOut('assessment', later);
    expect(await numbers()).toEqual([1]);
  });

  it('keeps it too where it was cited after somebody proposed to take the assessment out', async () => {
    await propose('assessment', later);
    await plan(2);
    expect((await refusalOf(decide(true))).message).toBe(held);
    expect(await numbers()).toEqual([1, 2]);
    await decide(false);
    expect(await numbers()).toEqual([1, 2]);
  });

  it('does not hold an assessment of which every cited finding stands in another', async () => {
    await plan(1);
    await takeOut('assessment', later);
    await complete(centre.client, caseId, 'assessment', {
      ...{ ...laterAnswers, assessedOn: '2026-10-06' },
      findings: [finding(1, { isContinued: true, state: 'less' })],
    });
    await takeOut('assessment', first);
    expect(await numbers()).toEqual([1]);
  });

  it('comes back with its plan: a plan that was taken out first waits for its assessment', async () => {
    const { recordId: planId } = await plan(2);
    const planOut = await takeOut('planning', planId);
    const assessmentOut = await takeOut('assessment', later);
    expect((await refusalOf(bringBack(planOut))).message).toBe(
      'Rencana ini menjawab temuan 2, yang asesmennya sudah dikeluarkan dari berkas. Kembalikan asesmen itu lebih dahulu.',
    );
    expect((await centre.client.form.planning.open({ caseId })).record).toBeNull();
    await bringBack(assessmentOut);
    await bringBack(planOut);
    const { record } = await centre.client.form.planning.open({ caseId });
    expect(record?.answers.goals).toEqual([expect.objectContaining({ findings: [2] })]);
  });

  it('is withdrawn by a correction or a reassessment only once whoever does it has read what answers it', async () => {
    await plan(2);
    const question =
      'Temuan 2 dijawab tujuan 1 dalam rencana. Bila ditarik, tujuan itu kehilangan dasarnya, dan rencana perlu dibetulkan.';
    const withdrawn = [finding(2, { withdrawnReason: 'Tertulis tentang anak lain' })];
    const mended = { ...laterAnswers, findings: withdrawn };
    const again = {
      ...{ ...mended, assessedOn: '2026-10-20', stillEffective: 'yes', stillNeeded: 'yes' },
      findings: withdrawn.map((row) => ({ ...row, isContinued: true })),
    };
    const roads: (readonly [Draft, object])[] = [
      [mended, { recordId: later, version: 1, reason }],
      [again, {}],
    ];
    for (const [answers, more] of roads)
      expect(
        questionsOf(await refusalOf(complete(centre.client, caseId, 'assessment', answers, more))),
      ).toEqual([question]);
    expect((await centre.client.form.planning.open({ caseId })).findings.at(-1)?.standing).toBe('open');
    await complete(centre.client, caseId, 'assessment', mended, {
      ...{ recordId: later, version: 1, reason, confirmed: [question] },
    });
    expect(JSON.stringify((await centre.client.audit.list({})).rows)).toContain('cited-finding');
    const attempt = correct(centre.client, caseId, 'planning', (now) => now);
    expect(JSON.stringify((await refusalOf(attempt)).data)).toContain('temuan 2 sudah ditarik');
    await complete(centre.client, caseId, 'assessment', again);
  });
});
