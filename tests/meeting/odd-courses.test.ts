import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingPerson } from '#contract/meeting-told';
import { complete, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const day = 86_400_000;

describe('a conference that does not go by the book', () => {
  let centre: TestCentre;
  let chair: MeetingPerson;
  let arif: string;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('dewi', 'supervisor', 'Dewi A.');
      ({ caseId: arif } = await register(made.client, someone('Arif Wibowo')));
      return made;
    },
    (one) => {
      centre = one;
    },
  );
  beforeEach(async () => {
    const { workers } = await centre.client.users.workers();
    const userId = workers.find(({ name }) => name === 'Dewi A.')?.id ?? null;
    chair = { userId, name: 'Dewi A.', job: '', agency: '', part: 'chair', caseId: null, attended: false };
  });

  const plan = async (heldOn: string, question: string) => {
    const { meeting } = centre.client;
    const asked = { requestId: randomUUID(), kind: 'routine' as const, heldOn, people: [chair] };
    const made = await meeting.save(asked);
    return { ...made, ...(await meeting.setAgenda({ ...made, items: [{ caseId: arif, question }] })) };
  };
  const begin = async (planned: { meetingId: string; revision: number }) =>
    await centre.client.meeting.turn({ ...planned, state: 'held' });
  const itemOf = async (meetingId: string) => {
    const [item] = (await centre.client.meeting.open({ meetingId })).items;
    if (item === undefined) throw new Error('the agenda is empty');
    return item;
  };
  const decide = async (meetingId: string, decision: string, said: string) => {
    const { itemId, caseId, question } = await itemOf(meetingId);
    const answers = { question, discussion: `${said} dibahas.`, decision, reasons: `Sebab ${said}.` };
    return await centre.client.meeting.decide({ itemId, caseId, answers, requestId: randomUUID() });
  };
  const hold = async (heldOn: string, decision: string, said: string) => {
    const planned = await plan(heldOn, `Apa ${said}?`);
    const turned = await begin(planned);
    await decide(planned.meetingId, decision, said);
    return { ...planned, ...turned };
  };
  const print = async (meetingId: string, paper: 'minutes' | 'decision' | 'extract') => {
    const one = paper === 'minutes' ? {} : { caseId: arif };
    const { file } = await centre.client.meeting.print({ meetingId, paper, purpose: 'preview', ...one });
    return (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
  };

  it('discusses a case once, and a case that is discussed twice has two decisions, each of its own day', async () => {
    const { meeting } = centre.client;
    const planned = await plan('2026-11-23', 'Apa?');
    const twice = ['Apa?', 'Lagi?'].map((question) => ({ caseId: arif, question }));
    expect((await refusalOf(meeting.setAgenda({ ...planned, items: twice }))).code).toBe('TWICE');
    await begin(planned);
    await decide(planned.meetingId, 'stays', 'pertama');
    expect((await refusalOf(decide(planned.meetingId, 'referral', 'kedua'))).code).toBe('NOT_SO');
    // Another conference on the same day, and one that was held before both and is written down last.
    const same = await hold('2026-11-23', 'referral', 'kedua');
    const earlier = await hold('2026-11-20', 'changed-plan', 'terdahulu');
    const { records } = await centre.client.form.conference.list({ caseId: arif });
    const told = records.map(({ answers }) => [answers.heldOn, answers.number, answers.decision]);
    expect(told.sort()).toEqual([
      ['2026-11-20', '003/CC/XI/2026', 'changed-plan'],
      ['2026-11-23', '001/CC/XI/2026', 'stays'],
      ['2026-11-23', '002/CC/XI/2026', 'referral'],
    ]);
    const lastBefore = async (meetingId: string) => (await itemOf(meetingId)).before?.number ?? null;
    expect(await lastBefore(earlier.meetingId)).toBeNull();
    expect(await lastBefore(planned.meetingId)).toBe('003/CC/XI/2026');
    expect(await lastBefore(same.meetingId)).toBe('001/CC/XI/2026');
    const next = await plan('2026-12-20', 'Lalu?');
    expect(await lastBefore(next.meetingId)).toBe('002/CC/XI/2026');
    for (const paper of ['minutes', 'decision', 'extract'] as const) {
      const text = await print(same.meetingId, paper);
      expect(text).toContain('Sebab kedua.');
      expect(text).not.toMatch(/Sebab (pertama|terdahulu)\./);
    }
    const { file } = await centre.client.packet.make({ caseIds: [arif], purpose: 'preview' });
    expect(await textOf(new Uint8Array(await file.arrayBuffer()))).toContain('Dirujuk ke lembaga lain');
  });

  it('decides of a candidate, and of a case that was closed after it was set on the agenda', async () => {
    const planned = await plan('2026-11-23', 'Apakah diterima?');
    expect(await itemOf(planned.meetingId)).toMatchObject({ isCandidate: true, closedOn: null });
    await complete(centre.client, arif, 'termination', terminationAnswers({ reason: 'T06' }));
    await begin(planned);
    expect(await itemOf(planned.meetingId)).toMatchObject({ closedOn: '2026-11-10', before: null });
    await decide(planned.meetingId, 'declined', 'penutupan');
    expect(await print(planned.meetingId, 'decision')).toContain('Sebab penutupan.');
    // Nothing is open of it any more.
    const next = await plan('2026-12-20', 'Lalu?');
    await centre.client.meeting.setAgenda({ ...next, items: [] });
    expect(await centre.client.meeting.offers({ meetingId: next.meetingId })).toEqual([]);
  });

  it('is held on the day it was postponed to, with its agenda and its number', async () => {
    const planned = await plan('2026-11-23', 'Apa?');
    const put = { state: 'postponed', heldOn: '2026-11-25', reason: 'Pimpinan dinas luar.' } as const;
    const put1 = await centre.client.meeting.turn({ ...planned, ...put });
    const postponed = { meetingId: planned.meetingId, ...put1 };
    expect((await refusalOf(begin(postponed))).code).toBe('NOT_YET');
    centre.time.pass(2 * day);
    await centre.as('kepala');
    await begin(postponed);
    await decide(planned.meetingId, 'stays', 'tunda');
    const [record] = (await centre.client.form.conference.list({ caseId: arif })).records;
    expect(record?.answers).toMatchObject({ heldOn: '2026-11-25', number: '001/CC/XI/2026' });
    expect(await print(planned.meetingId, 'minutes')).toContain('Rabu, 25 November 2026');
  });

  it('is approved by the chair, be that not the Kepala, and then nothing is decided or moved, only added', async () => {
    const held = await hold('2026-11-23', 'stays', 'pertama');
    const { meetingId } = held;
    const words = { meetingId, caseId: arif, words: 'Nama sekolah dibetulkan.', requestId: randomUUID() };
    const { meeting } = centre.client;
    expect((await refusalOf(meeting.addend(words))).code).toBe('NOT_SO');
    await centre.as('dewi');
    const approved = { meetingId, ...(await meeting.approve(held)) };
    const again = [{ caseId: arif, question: 'Lain?' }];
    const { itemId } = await itemOf(meetingId);
    const answers = { discussion: 'Lain.' };
    const draft = meeting.saveDraft({ itemId, caseId: arif, answers, revision: 0 });
    const refusals = [
      refusalOf(meeting.setAgenda({ ...approved, items: again })),
      refusalOf(meeting.turn({ ...approved, state: 'cancelled', reason: 'Batal.' })),
      refusalOf(decide(meetingId, 'referral', 'kedua')),
      refusalOf(draft),
    ];
    expect((await Promise.all(refusals)).map(({ code }) => code)).toEqual([
      ...['OVER', 'NOT_SO', 'NOT_SO', 'NOT_SO'],
    ]);
    await meeting.addend(words);
    const minutes = await print(meetingId, 'minutes');
    expect(minutes).toContain('Disahkan oleh Dewi A.');
    expect(minutes).toContain('Nama sekolah dibetulkan.');
  });
});
