import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import {
  assessmentAnswers,
  complete,
  correct,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  saveAnyway,
  someone,
} from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const problem = { number: 1, kind: 'problem', statement: 'Rini Wulandari putus sekolah', decision: 'plan' };
const risk = {
  ...{ number: 2, kind: 'risk', statement: 'Kabur pada malam hari' },
  ...{ decision: 'watched', dueOn: '2026-12-05' },
};

/** A plan whose only goal cites these findings. */
const citing = (...findings: number[]): Draft => {
  const plan = planWith(1);
  return { ...plan, goals: plan.goals.map((goal) => ({ ...goal, findings })) };
};

describe('the findings of a case', () => {
  let centre: TestCentre;
  let caseId: string;
  let first: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    await centre.as('sri');
    const family = [{ name: 'Wati Hartati', relation: 'aunt' }];
    ({ caseId } = await register(centre.client, someone('Rini Wulandari', { sex: 'P', family })));
    await complete(centre.client, caseId, 'eic', eicAnswers);
    const answers = { ...assessmentAnswers, findings: [problem, risk] };
    ({ recordId: first } = await complete(centre.client, caseId, 'assessment', answers));
  });
  afterAll(() => centre.close());

  const refusal = async (form: 'assessment' | 'planning', answers: Draft) => {
    const { code, data } = await refusalOf(complete(centre.client, caseId, form, answers));
    return [code, ...(data as { troubles: { sentence: string }[] }).troubles.map(({ sentence }) => sentence)];
  };
  const mend = (recordId: string, version: number, answers: Draft, confirmed: string[] = []) =>
    complete(centre.client, caseId, 'assessment', answers, {
      ...{ recordId, version, reason: 'Dibetulkan', confirmed },
    });

  it('stand beside the plan with the people of the file, and a goal that cites another is refused', async () => {
    const { findings, people } = await centre.client.form.planning.open({ caseId });
    expect(findings.map(({ latest, standing }) => [latest.number, standing])).toEqual([
      [1, 'open'],
      [2, 'open'],
    ]);
    expect(people).toEqual([
      { name: 'Rini Wulandari', as: 'klien' },
      { name: 'Wati Hartati', as: 'bibi' },
    ]);
    expect(await refusal('planning', citing(1, 7))).toEqual([
      'INCOMPLETE',
      'Tujuan 1: temuan 7 tidak ada dalam asesmen kasus ini. Lepaskan dari tujuan ini, atau pilih temuan lain.',
    ]);
    await complete(centre.client, caseId, 'planning', citing(1));
  });

  it('fall due where one is to be looked at again', async () => {
    const { open } = await centre.client.duty.ofCase({ caseId });
    const due = open.filter(({ kind }) => kind === 'finding');
    expect(due.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-12-05 Temuan 2 (dipantau): Kabur pada malam hari',
    ]);
  });

  it('are told in the packet with the goal that answers them, with no name where initials were chosen', async () => {
    for (const size of ['brief', 'full'] as const) {
      const { file } = await centre.client.packet.make({
        ...{ caseIds: [caseId], size, names: 'initials', purpose: 'preview' },
      });
      const text = (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
      expect(text.toLowerCase()).toContain('dijawab tujuan 1');
      expect(text).toContain('putus sekolah');
      expect(text).not.toContain('Wulandari');
      expect(text).toContain('dari 6 bagian ada.');
    }
    const { file } = await centre.client.clientFile.make({ caseId, purpose: 'preview' });
    expect(await textOf(new Uint8Array(await file.arrayBuffer()))).toContain('Menjawab temuan 1');
  });

  it('begin a reassessment, which goes on from their numbers and never deletes one', async () => {
    const { begins, findings, nextNumber } = await centre.client.form.assessment.open({ caseId });
    expect([nextNumber, findings.length]).toEqual([3, 2]);
    expect(begins).toEqual({
      kind: 'followUp',
      findings: [
        { ...problem, isContinued: true },
        { ...risk, isContinued: true },
      ],
    });
    const [old, other] = begins.findings as Draft[];
    const again = {
      ...{ ...assessmentAnswers, ...begins, assessedOn: '2026-11-01' },
      ...{ stillEffective: 'partly', stillNeeded: 'yes' },
      findings: [
        { ...old, state: 'less', stateNote: 'Mulai masuk sekolah' },
        { ...other, state: 'solved' },
        { number: 3, kind: 'need', statement: 'Seragam' },
      ],
    };
    const { recordId } = await complete(centre.client, caseId, 'assessment', again);
    const mended = { ...again, findings: again.findings.slice(0, 2) };
    const { data } = await refusalOf(mend(recordId, 1, mended));
    expect(JSON.stringify(data)).toContain('Temuan 3 sudah ada dalam asesmen yang selesai');
    const plan = await centre.client.form.planning.open({ caseId });
    expect(plan.findings.map(({ standing, history }) => [standing, history.length])).toEqual([
      ['open', 2],
      ['solved', 2],
      ['open', 1],
    ]);
    const { open } = await centre.client.duty.ofCase({ caseId });
    expect(open.filter(({ kind }) => kind === 'finding')).toEqual([]);
  });

  it('shows the first assessment, corrected, no finding that came after it', async () => {
    const { findings, begins } = await centre.client.form.assessment.open({ caseId, recordId: first });
    expect([findings, begins]).toEqual([[], {}]);
  });

  it('asks two who wrote at once to give the later finding another number, and keeps what was typed', async () => {
    const taken = { ...assessmentAnswers, assessedOn: '2026-11-02', kind: 'followUp' };
    const findings = [{ number: 3, kind: 'risk', statement: 'Lain sama sekali' }];
    const draft = { ...taken, findings };
    await centre.client.form.assessment.saveDraft({ caseId, answers: draft, revision: 0 });
    expect(await refusal('assessment', draft)).toEqual([
      'INCOMPLETE',
      expect.stringContaining('Temuan 3: nomor ini sementara itu sudah dipakai temuan lain'),
    ]);
    const kept = await centre.client.form.assessment.open({ caseId });
    expect(kept.draft?.answers.findings).toEqual(findings);
    await centre.client.form.assessment.discardDraft({ caseId });
  });

  it('may be withdrawn with a reason; the plan that cites it is refused until it lets go, and loses nothing', async () => {
    const { record } = await centre.client.form.assessment.open({ caseId, recordId: first });
    const withdrawn = [{ ...problem, withdrawnReason: 'Tertulis tentang anak lain' }, risk];
    await saveAnyway((confirmed) =>
      mend(first, record?.version ?? 0, { ...assessmentAnswers, findings: withdrawn }, confirmed),
    );
    const attempt = correct(centre.client, caseId, 'planning', (plan) => ({ ...plan, focus: 'Sekolah.' }));
    const { data } = await refusalOf(attempt);
    expect(JSON.stringify(data)).toContain('Tujuan 1: temuan 1 sudah ditarik.');
    await correct(centre.client, caseId, 'planning', () => citing(3));
    const { record: plan } = await centre.client.form.planning.open({ caseId });
    expect(plan?.answers.goals).toEqual([expect.objectContaining({ findings: [3] })]);
  });

  it('keeps the numbers of an assessment that was taken out of the file', async () => {
    const { findings: before } = await centre.client.form.planning.open({ caseId });
    expect(before.map(({ latest }) => latest.number)).toEqual([1, 2, 3]);
    const answers = { ...assessmentAnswers, assessedOn: '2026-11-03', kind: 'followUp' };
    const findings = [{ number: 9, kind: 'need', statement: 'Salah berkas' }];
    const { recordId } = await complete(centre.client, caseId, 'assessment', { ...answers, findings });
    await centre.client.form.assessment.proposeRepair({
      ...{ caseId, recordId, movesTo: null, reason: 'Tertukar berkas.' },
    });
    await centre.as('kepala');
    const [{ repairId = '' } = {}] = await centre.client.repair.waiting();
    await centre.client.repair.decide({ caseId, repairId, accepts: true });
    await centre.as('sri');
    const { nextNumber, findings: left } = await centre.client.form.assessment.open({ caseId });
    expect([nextNumber, left.map(({ latest }) => latest.number)]).toEqual([10, [1, 2, 3]]);
    const attempt = correct(centre.client, caseId, 'planning', () => citing(9));
    expect(JSON.stringify((await refusalOf(attempt)).data)).toContain(
      'temuan 9 tidak ada dalam asesmen kasus ini',
    );
  });

  it('are not asked of assessments from before there were any', async () => {
    const { caseId: old } = await register(
      centre.client,
      someone('Bambang Pamungkas', { birthDate: '1990-01-01' }),
    );
    await complete(centre.client, old, 'eic', eicAnswers);
    await complete(centre.client, old, 'assessment', assessmentAnswers);
    const plan = { ...planWith(1), prognosis: 'Baik bila keluarga terlibat.' };
    await complete(centre.client, old, 'planning', plan, { requestId: randomUUID() });
    const { record, findings } = await centre.client.form.planning.open({ caseId: old });
    expect([record?.answers.prognosis, findings]).toEqual(['Baik bila keluarga terlibat.', []]);
  });
});
