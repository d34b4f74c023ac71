import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormId, formIds } from '#domain/forms';
import { mendings } from '#domain/safety/repair';
import {
  accept,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { declaredForm } from '../support/declared-form.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const secret = 'Kalimat yang salah berkas';
const reason = 'Tertukar dengan anak lain.';

/** Everything of a person that leaves the core: every list, page and paper a worker can ask for. */
async function everythingOf({ client }: TestCentre, caseId: string): Promise<string> {
  const lists = await Promise.all(
    formIds.filter((id) => declaredForm(id).repeats).map((id) => client.form[id].list({ caseId })),
  );
  const pages = [
    await client.case.summary({ caseId }),
    await client.case.history({ caseId }),
    await client.attachment.list({ caseId }),
    await client.repair.ofCase({ caseId }),
  ];
  return JSON.stringify([lists, pages]);
}

describe('a record in the wrong file', () => {
  let centre: TestCentre;
  let wrong: string;
  let right: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.addUser('dewi', 'supervisor', 'Dewi A.');
    await centre.as('sri');
    ({ caseId: wrong } = await register(centre.client, someone('Arif Wibowo')));
    ({ caseId: right } = await register(
      centre.client,
      someone('Yohana Tabuni', { birthDate: '1999-12-31', sex: 'P' }),
    ));
    for (const caseId of [wrong, right]) {
      await complete(centre.client, caseId, 'eic', eicAnswers);
      await accept(centre.client, caseId);
      await complete(centre.client, caseId, 'assessment', assessmentAnswers);
      await complete(centre.client, caseId, 'planning', planWith(1));
    }
  });
  afterAll(() => centre.close());

  const writeNote = async (caseId = wrong) =>
    (
      await complete(centre.client, caseId, 'note', {
        happenedOn: '2026-10-01',
        contactKind: 'client',
        summary: secret,
      })
    ).recordId;
  const propose = (recordId: string, movesTo: string | null = null, form: FormId = 'note') =>
    centre.client.form[form].proposeRepair({ caseId: wrong, recordId, movesTo, reason });
  const decideFirst = async (accepts = true) => {
    await centre.as('dewi');
    const [waiting] = await centre.client.repair.waiting();
    await centre.client.repair.decide({
      caseId: wrong,
      repairId: waiting?.repairId ?? '',
      accepts,
      remark: '',
    });
    await centre.as('sri');
  };

  it('is taken out by two people, leaves nothing behind in the file, and can come back', async () => {
    const recordId = await writeNote();
    expect(await everythingOf(centre, wrong)).toContain(secret);
    expect(await propose(recordId)).toEqual({ isDone: false });
    expect((await refusalOf(propose(recordId))).message).toContain('sudah diusulkan');
    expect(await everythingOf(centre, wrong)).toContain(secret);
    await decideFirst();
    expect(await everythingOf(centre, wrong)).not.toContain(secret);
    const [told] = await centre.client.repair.ofCase({ caseId: wrong });
    expect(told).toMatchObject({ outcome: 'done', proposedBy: 'Sri W.', decidedBy: 'Dewi A.', reason });
    await centre.as('dewi');
    await centre.client.repair.undo({ caseId: wrong, repairId: told?.repairId ?? '' });
    expect(await everythingOf(centre, wrong)).toContain(secret);
    await centre.as('sri');
    const { record } = await centre.client.form.note.open({ caseId: wrong, recordId });
    expect([record?.savedBy, record?.version]).toEqual(['Sri W.', 1]);
  });

  it('is moved into the right file with its versions and its writer', async () => {
    const recordId = await writeNote();
    const first = await centre.client.form.note.open({ caseId: wrong, recordId });
    const answers = { ...first.record?.answers, summary: `${secret}, dibetulkan` };
    await complete(centre.client, wrong, 'note', answers, { recordId, version: 1, reason: 'Ejaan.' });
    await propose(recordId, right);
    await decideFirst();
    const moved = await centre.client.form.note.open({ caseId: right, recordId });
    expect([moved.record?.version, moved.record?.savedBy]).toEqual([2, 'Sri W.']);
    expect(await centre.client.form.note.history({ caseId: right, recordId })).toHaveLength(2);
    expect((await refusalOf(centre.client.form.note.open({ caseId: wrong, recordId }))).code).toBe(
      'NOT_FOUND',
    );
    const told = await centre.client.repair.ofCase({ caseId: right });
    expect(told[0]?.movesTo).toBe((await centre.client.case.open({ caseId: right })).caseNumber);
  });

  it('stays where it is when the second reader says no, or when it was corrected meanwhile', async () => {
    const recordId = await writeNote();
    await propose(recordId);
    await decideFirst(false);
    expect((await centre.client.form.note.open({ caseId: wrong, recordId })).record?.version).toBe(1);
    await propose(recordId);
    const { record } = await centre.client.form.note.open({ caseId: wrong, recordId });
    await complete(centre.client, wrong, 'note', record?.answers ?? {}, {
      recordId,
      version: 1,
      reason: 'Ejaan.',
    });
    expect((await refusalOf(decideFirst())).message).toContain('dibetulkan sesudah diusulkan');
    await decideFirst(false);
  });

  it('is refused where something rests on it, where it may not go, and by whoever proposed it', async () => {
    const { record: plan } = await centre.client.form.planning.open({ caseId: wrong });
    const round = await complete(centre.client, wrong, 'evaluation', roundWith({ 1: 'partly' }));
    expect((await refusalOf(propose(plan?.recordId ?? '', null, 'planning'))).message).toContain(
      'keluarkan Evaluasi lebih dahulu',
    );
    expect((await refusalOf(propose(round.recordId, right, 'evaluation'))).message).toContain('terikat');
    const recordId = await writeNote();
    expect((await refusalOf(propose(recordId, wrong))).message).toContain('sudah berada');
    const stranger = await centre
      .as('kepala')
      .then(() => register(centre.client, someone('Zainal', { birthDate: '1980-02-02' })));
    await centre.as('sri');
    expect((await refusalOf(propose(recordId, stranger.caseId))).message).toContain('Kasus tujuan');
    await centre.as('dewi');
    await propose(recordId);
    const [waiting] = await centre.client.repair.waiting();
    const own = centre.client.repair.decide({
      caseId: wrong,
      repairId: waiting?.repairId ?? '',
      accepts: true,
    });
    expect((await refusalOf(own)).code).toBe('OWN_PROPOSAL');
    await centre.as('sri');
  });

  it('undoes a closing, and the case goes on as it was', async () => {
    const before = await centre.client.case.open({ caseId: right });
    const { recordId } = await complete(centre.client, right, 'termination', terminationAnswers());
    await centre.client.form.termination.proposeRepair({ caseId: right, recordId, movesTo: null, reason });
    await centre.as('kepala');
    const waiting = (await centre.client.repair.waiting()).find(({ caseId }) => caseId === right);
    await centre.client.repair.decide({ caseId: right, repairId: waiting?.repairId ?? '', accepts: true });
    const after = await centre.client.case.open({ caseId: right });
    expect([after.isClosed, after.leftOn, after.leaveReason, after.stage, after.stageSince]).toEqual([
      false,
      null,
      null,
      before.stage,
      before.stageSince,
    ]);
    await centre.as('sri');
    await writeNote(right);
  });

  it('is said of every form', () => {
    expect(Object.keys(mendings).sort()).toEqual([...formIds].sort());
  });
});

it('a centre of one person mends its files too, and says that nobody else was there', async () => {
  const centre = await makeTestCentre();
  const { caseId } = await register(centre.client, someone('Arif Wibowo'));
  const { recordId } = await complete(
    centre.client,
    caseId,
    'termination',
    terminationAnswers({ reason: 'T17' }),
  );
  const done = await centre.client.form.termination.proposeRepair({
    caseId,
    recordId,
    movesTo: null,
    reason,
  });
  expect(done).toEqual({ isDone: true });
  expect((await centre.client.case.open({ caseId })).isClosed).toBe(false);
  expect((await centre.client.repair.ofCase({ caseId }))[0]?.decidedBy).toBeNull();
  await centre.close();
});
