import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf } from '../backup/support.ts';
import { anAdmission, assign, complete, refusalOf, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { canaries, countCanaries, erase, registerLeaver } from './support.ts';

const person = (name: string, more: object = {}) => ({
  ...{ userId: null, name, job: '', agency: '', part: 'member' as const, caseId: null, attended: true },
  ...more,
});
const said = (words: string) => ({
  ...{ question: words, discussion: words, decision: 'stays', decisionDetail: words, reasons: words },
  followUps: [{ what: words.slice(0, 80), who: 'Sri W.', dueOn: '2026-12-01' }],
});

/** An agenda of two, one of whom is erased; letters of both, and what the erased was put forward with once more. */
describe('an erasure of somebody who stood in a conference and in a letter', () => {
  let centre: TestCentre;
  let meetingId: string;
  let stays: string;
  let before: string;
  let noteId: string;
  let erasedCase: string;
  const propose = () =>
    centre.client.form.note.proposeRepair({
      ...{ caseId: stays, recordId: noteId, movesTo: erasedCase, reason: 'Tertukar dengan orang lain.' },
    });
  const printed = async () => {
    const { file } = await centre.client.meeting.print({ meetingId, paper: 'minutes', purpose: 'preview' });
    return (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    const { client } = centre;
    const admission = anAdmission({ category: 'PMKS-08' });
    ({ caseId: stays } = await register(
      client,
      someone('Tetap Ada', { birthDate: '1970-01-01' }),
      admission,
    ));
    const leaver = await registerLeaver(centre);
    const { caseId } = leaver;
    const { workers } = await client.users.workers();
    const kepala = person('Ratna Dewanti', { userId: workers[0]?.id ?? null, part: 'chair' });
    const plan = { requestId: randomUUID(), kind: 'routine' as const, heldOn: '2026-11-23' };
    const made = await client.meeting.save({ ...plan, people: [kepala] });
    ({ meetingId } = made);
    const items = [
      { caseId, question: canaries.question, options: [canaries.narrative] },
      { caseId: stays, question: 'Apakah tetap tinggal?' },
    ];
    const set = await client.meeting.setAgenda({ ...made, items });
    const people = [kepala, person(canaries.family, { caseId, job: 'Anak' })];
    const again = await client.meeting.save({ ...plan, ...set, meetingId, people });
    await client.meeting.turn({ meetingId, revision: again.revision, state: 'held' });
    const open = await client.meeting.open({ meetingId });
    for (const { itemId, caseId: of } of open.items) {
      const answers = said(of === caseId ? canaries.narrative : 'Masih perlu pendampingan.');
      await client.meeting.decide({ itemId, caseId: of, requestId: randomUUID(), answers });
    }
    await client.meeting.approve({ meetingId, revision: open.revision });
    for (const of of [caseId, stays]) {
      const words = of === caseId ? canaries.reason : 'Nama sekolah dibetulkan.';
      await client.meeting.addend({ meetingId, caseId: of, words, requestId: randomUUID() });
    }
    await client.meeting.putForward({ caseId, question: canaries.question });
    for (const of of [caseId, stays]) {
      const body = of === caseId ? canaries.narrative : 'Menerangkan sebagaimana adanya.';
      const letter = { kind: 'inCare', issuedOn: '2026-11-01', body };
      const { recordId } = await complete(client, of, 'letter', letter);
      await client.letter.make({ caseId: of, recordId, purpose: 'print' });
    }
    before = await printed();
    ({ recordId: noteId } = await complete(client, stays, 'note', {
      ...{ happenedOn: '2026-10-05', contactKind: 'client', summary: 'Tertulis di berkas yang keliru.' },
    }));
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    for (const of of [stays, caseId])
      await assign(client, { caseId: of, workerId: sri, reason: 'Pembagian kasus.' });
    erasedCase = caseId;
    await centre.as('sri');
    await propose();
    await centre.as('kepala');
    await erase(centre, leaver);
  });
  afterAll(() => centre.close());

  it('leaves none of their words anywhere in the database', async () => {
    expect(before).toContain('menyanyi di loteng nomor 48213');
    const { sqlite } = await sourceOf(centre);
    expect(countCanaries(sqlite.serialize())).toBe(0);
  });

  it('leaves the conference with the other case, whole and approved, and nobody waiting', async () => {
    const { client } = centre;
    const open = await client.meeting.open({ meetingId });
    expect(open).toMatchObject({ state: 'approved', otherCases: 0, number: '001/CC/XI/2026' });
    expect(open.items.map(({ caseId, decided }) => [caseId, decided === null])).toEqual([[stays, false]]);
    expect(open.people.map(({ name }) => name)).toEqual(['Ratna Dewanti']);
    expect(open.addenda.map(({ words }) => words)).toEqual(['Nama sekolah dibetulkan.']);
    expect((await client.meeting.list()).waiting).toEqual([]);
    const minutes = await printed();
    expect(minutes).toContain('Masih perlu pendampingan.');
    expect(minutes.toLowerCase()).not.toMatch(/kenari|merpati/);
  });

  it('leaves no way into the file that is gone, and what was to be moved there where it was', async () => {
    const { client } = centre;
    expect(await client.repair.waiting()).toEqual([]);
    await centre.as('sri');
    expect((await refusalOf(propose())).message).toContain('Kasus tujuan');
    const { record } = await client.form.note.open({ caseId: stays, recordId: noteId });
    expect(record?.answers.summary).toBe('Tertulis di berkas yang keliru.');
    await centre.as('kepala');
  });

  it('leaves the letters of others and the numbers that were given: none is given twice', async () => {
    const { client } = centre;
    const numbers = async () =>
      (await client.letter.list({ caseId: stays })).letters.map(({ number }) => number);
    expect(await numbers()).toEqual(['002/SKET/11/2026']);
    await complete(client, stays, 'letter', { kind: 'inCare', issuedOn: '2026-11-02' });
    expect(await numbers()).toContain('003/SKET/11/2026');
  });
});
