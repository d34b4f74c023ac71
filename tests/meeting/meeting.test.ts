import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingPerson } from '#contract/meeting-told';
import { complete, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const person = (name: string, more: Partial<MeetingPerson> = {}): MeetingPerson => ({
  ...{ userId: null, name, job: '', agency: '', part: 'member', caseId: null, attended: false },
  ...more,
});

const answers = {
  question: 'Apakah Arif pulang?',
  discussion: 'Dibahas lama.',
  decision: 'stays',
  reasons: 'Keluarga belum siap.',
  dissent: 'Psikolog berpendapat lain.',
  followUps: [{ what: 'Kunjungan rumah', who: 'Sri W.', dueOn: '2026-12-01' }],
};

describe('a case conference', () => {
  let centre: TestCentre;
  let kepala: string;
  let sri: string;
  const ids: string[] = [];
  let arif = '';
  let budi = '';
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker', 'Sri W.');
      await made.addUser('tono', 'socialWorker', 'Tono');
      await made.addUser('dewi', 'supervisor', 'Dewi A.');
      for (const [login, name] of [
        ['sri', 'Arif Wibowo'],
        ['tono', 'Budi Santosa'],
      ] as const) {
        await made.as(login);
        ids.push((await register(made.client, someone(name))).caseId);
      }
      [arif = '', budi = ''] = ids;
      return made;
    },
    (one) => {
      centre = one;
    },
  );
  beforeEach(async () => {
    const { workers } = await centre.client.users.workers();
    const idOf = (login: string) => workers.find(({ name }) => name === login)?.id ?? '';
    [kepala, sri] = [idOf('Ratna Dewanti'), idOf('Sri W.')];
  });

  const plan = async (people: MeetingPerson[] = [], more: object = {}) =>
    await centre.client.meeting.save({
      ...{ requestId: randomUUID(), kind: 'routine', heldOn: '2026-11-23', startsAt: '09:00', place: 'Aula' },
      people,
      ...more,
    });
  const agenda = async (meetingId: string, revision: number, ...items: object[]) =>
    await centre.client.meeting.setAgenda({
      ...{ meetingId, revision },
      items: items.map((one) => ({ caseId: arif, question: 'Apakah pulang?', ...one })),
    });
  const chair = () => person('Ratna Dewanti', { userId: kepala, part: 'chair', job: 'Kepala' });
  /** Held with Arif on its agenda. */
  const held = async (people: MeetingPerson[] = [chair()], ...items: object[]) => {
    const { meetingId } = await plan(people);
    const set = await agenda(meetingId, 1, ...(items.length === 0 ? [{}] : items));
    await centre.client.meeting.turn({ meetingId, revision: set.revision, state: 'held' });
    return await centre.client.meeting.open({ meetingId });
  };
  const decide = async (item: { itemId: string; caseId: string } | undefined, more: object = {}) =>
    await centre.client.meeting.decide({
      ...{ itemId: item?.itemId ?? '', caseId: item?.caseId ?? '', requestId: randomUUID() },
      answers: { ...answers, ...more },
    });

  it('takes a case from its worker, on the agenda, into the file of the case, and tells it the next time', async () => {
    await centre.as('sri');
    const asked = { caseId: arif, question: 'Apakah Arif pulang?', options: ['Pulang', 'Tetap'] };
    await centre.client.meeting.putForward(asked);
    await centre.as('kepala');
    const { meetingId } = await plan([chair(), person('Sri W.', { userId: sri, part: 'minutes' })]);
    const [offer] = await centre.client.meeting.offers({ meetingId });
    expect(offer).toMatchObject({ caseId: arif, reasons: ['putForward', 'never'], putBy: 'Sri W.' });
    const set = await agenda(meetingId, 1, asked);
    await centre.client.meeting.turn({ meetingId, revision: set.revision, state: 'held' });
    const open = await centre.client.meeting.open({ meetingId });
    expect(open).toMatchObject({ number: '001/CC/XI/2026', state: 'held', otherCases: 0 });
    const [item] = open.items;
    expect(item).toMatchObject({ shownAs: 'A. W.', putBy: 'Sri W.', options: ['Pulang', 'Tetap'] });
    await decide(item);
    const { records } = await centre.client.form.conference.list({ caseId: arif });
    expect(records[0]?.answers).toEqual({
      ...answers,
      ...{ heldOn: '2026-11-23', heldAt: '09:00', place: 'Aula', number: '001/CC/XI/2026' },
      ...{ chair: 'Ratna Dewanti', minuteTaker: 'Sri W.' },
      participants: [{ name: 'Ratna Dewanti', position: 'Kepala' }, { name: 'Sri W.' }],
    });
    const next = await plan([], { heldOn: '2026-12-20' });
    await agenda(next.meetingId, 1, {});
    const [again] = (await centre.client.meeting.open({ meetingId: next.meetingId })).items;
    expect(again?.before).toMatchObject({
      ...{ on: '2026-11-23', number: '001/CC/XI/2026', since: 'belum ada yang dicatat' },
      decision: 'Tetap di lembaga, pelayanan dilanjutkan',
      followUps: [{ what: 'Kunjungan rumah', who: 'Sri W.', state: 'belum, tenggat 1 Des 2026' }],
    });
  });

  it('tells a worker of their own cases only, and lets nobody prepare it who may not', async () => {
    const meeting = await held([chair()], { caseId: arif }, { caseId: budi });
    const { meetingId, items } = meeting;
    await centre.as('sri');
    const seen = await centre.client.meeting.open({ meetingId });
    expect([seen.items.map(({ caseId }) => caseId), seen.otherCases]).toEqual([[arif], 1]);
    expect((await refusalOf(plan())).code).toBe('FORBIDDEN');
    expect((await refusalOf(decide(items[1]))).code).toBe('NOT_YOURS');
    await decide(items[0]);
    const { meetings } = await centre.client.meeting.list();
    expect(meetings.map(({ cases, decided }) => [cases, decided])).toEqual([[1, 1]]);
  });

  it('keeps what two people type at once: the second is told, and given what stands there', async () => {
    const { items } = await held();
    const [item] = items;
    const draft = { caseId: arif, itemId: item?.itemId ?? '', revision: 0 };
    await centre.client.meeting.saveDraft({ ...draft, answers: { discussion: 'Satu' } });
    await centre.as('sri');
    const refusal = await refusalOf(
      centre.client.meeting.saveDraft({ ...draft, answers: { discussion: 'Dua' } }),
    );
    expect([refusal.code, refusal.data]).toEqual([
      'DRAFT_MOVED_ON',
      { savedBy: 'Ratna Dewanti', answers: { discussion: 'Satu' }, revision: 1 },
    ]);
    // It is finished at the conference, not among the drafts of the case.
    expect(await centre.client.case.drafts({ caseId: arif })).toEqual([]);
  });

  it('refuses a plan that somebody else changed meanwhile, and keeps theirs', async () => {
    const { meetingId } = await plan();
    await agenda(meetingId, 1, {});
    expect((await refusalOf(agenda(meetingId, 1, { caseId: budi }))).code).toBe('MOVED_ON');
    expect((await refusalOf(plan([], { meetingId, revision: 1, place: 'Mushola' }))).code).toBe('MOVED_ON');
    expect((await centre.client.meeting.open({ meetingId })).items.map(({ caseId }) => caseId)).toEqual([
      arif,
    ]);
  });

  it('is approved by its chair when every case is decided or left out, and then only added to', async () => {
    const { meetingId, revision, items } = await held([chair()], {}, { caseId: budi });
    const approve = async (at: number) => await centre.client.meeting.approve({ meetingId, revision: at });
    expect((await refusalOf(approve(revision))).message).toContain('2 kasus tanpa keputusan');
    const { recordId } = await decide(items[0]);
    const without = { caseId: budi, leftOut: 'Waktunya tidak cukup.' };
    const set = await agenda(meetingId, revision, {}, without);
    await centre.as('dewi');
    expect((await refusalOf(approve(set.revision))).message).toContain('pimpinan konferensi atau Kepala');
    await centre.as('kepala');
    await approve(set.revision);
    const words = { meetingId, caseId: arif, words: 'Nama sekolah dibetulkan.', requestId: randomUUID() };
    await centre.client.meeting.addend(words);
    await centre.client.meeting.addend(words);
    const open = await centre.client.meeting.open({ meetingId });
    expect(open.addenda.map((one) => one.words)).toEqual(['Nama sekolah dibetulkan.']);
    expect((await refusalOf(agenda(meetingId, open.revision, {}))).code).toBe('OVER');
    const record = open.items[0]?.decided;
    const correct = (change: object) =>
      complete(
        centre.client,
        arif,
        'conference',
        { ...record?.answers, ...change },
        {
          ...{ recordId, version: 1, reason: 'Dibetulkan' },
        },
      );
    expect((await refusalOf(correct({ reasons: 'Lain.' }))).message).toContain('sudah disahkan');
    await correct({ followUps: [{ ...answers.followUps[0], doneOn: '2026-11-23' }] });
    // What was left out is offered first the next time.
    const next = await plan([], { heldOn: '2026-12-20' });
    const [offer] = await centre.client.meeting.offers({ meetingId: next.meetingId });
    expect(offer).toMatchObject({ caseId: budi, reasons: ['carried', 'never'], question: 'Apakah pulang?' });
  });

  it('hides a name from people of outside whose hearing the consent does not cover', async () => {
    const bapas = person('Ibu Lina', { agency: 'Bapas' });
    const named = async () => {
      const { meetings } = await centre.client.meeting.list();
      const { items } = await centre.client.meeting.open({ meetingId: meetings[0]?.meetingId ?? '' });
      return items.map(({ shownAs, mayBeHeard }) => [shownAs, mayBeHeard]);
    };
    const { meetingId } = await held([bapas], { named: 'name' });
    expect(await named()).toEqual([['A. W.', false]]);
    await complete(centre.client, arif, 'consent', {
      ...{ recordedOn: '2026-10-01', lawfulBasis: 'public-task', state: 'given', givenBy: 'Wali' },
      ...{ relation: 'guardian', way: 'written', scope: ['conference'], givenOn: '2026-10-01' },
    });
    expect(await named()).toEqual([['Arif Wibowo', true]]);
    // The family of one case is in the room for that case alone, and in no other record.
    const open = await centre.client.meeting.open({ meetingId });
    const ibu = person('Ibu Arif', { caseId: arif, attended: true });
    await plan([{ ...bapas, attended: true }, ibu], { meetingId, revision: open.revision });
    const both = await centre.client.meeting.open({ meetingId });
    await agenda(meetingId, both.revision, {}, { caseId: budi });
    const { items } = await centre.client.meeting.open({ meetingId });
    for (const item of items) await decide(item);
    const names = async (caseId: string) =>
      (await centre.client.form.conference.list({ caseId })).records.flatMap(({ answers: said }) =>
        (said.participants as { name: string }[]).map(({ name }) => name),
      );
    expect([await names(arif), await names(budi)]).toEqual([['Ibu Lina', 'Ibu Arif'], ['Ibu Lina']]);
  });

  it('is postponed with a reason and a day, cancelled, and not begun before its day', async () => {
    const { meetingId } = await plan([], { heldOn: '2026-11-30' });
    const turn = async (revision: number, state: 'held' | 'postponed' | 'cancelled', more: object = {}) =>
      await centre.client.meeting.turn({ meetingId, revision, state, ...more });
    expect((await refusalOf(turn(1, 'held'))).code).toBe('NOT_YET');
    expect((await refusalOf(turn(1, 'postponed', { heldOn: '2026-12-02' }))).code).toBe('REASON_NEEDED');
    await turn(1, 'postponed', { heldOn: '2026-12-02', reason: 'Pimpinan dinas luar.' });
    await agenda(meetingId, 2, {});
    await turn(3, 'cancelled', { reason: 'Digabung.' });
    expect((await refusalOf(turn(4, 'held'))).code).toBe('NOT_SO');
    // Nothing is lost: the case is offered to the next one.
    const next = await plan();
    const [offer] = await centre.client.meeting.offers({ meetingId: next.meetingId });
    expect(offer?.reasons).toEqual(['carried', 'never']);
  });

  it('passes a candidate and a closed case, and asks when people are missing', async () => {
    const { items } = await held([], {}, { caseId: budi });
    expect(items[0]?.isCandidate).toBe(true);
    expect((await refusalOf(decide(items[0]))).code).toBe('NOBODY');
    const { meetingId } = await plan([chair()], { requestId: randomUUID() });
    await complete(centre.client, budi, 'termination', terminationAnswers({ reason: 'T06' }));
    await agenda(meetingId, 1, { caseId: budi });
    await centre.client.meeting.turn({ meetingId, revision: 2, state: 'held' });
    const [closed] = (await centre.client.meeting.open({ meetingId })).items;
    expect(closed?.closedOn).toBe('2026-11-10');
    await decide(closed);
  });

  it('waits again where its worker put it forward, when it leaves an agenda', async () => {
    await centre.as('sri');
    await centre.client.meeting.putForward({ caseId: arif, question: 'Apakah?' });
    const upon = { question: 'Apakah?', options: [] };
    await centre.client.meeting.putForward({ caseId: arif, question: 'Apakah pulang?', upon });
    await centre.as('kepala');
    const { meetingId } = await plan();
    await agenda(meetingId, 1, {}, { caseId: budi });
    await centre.client.meeting.setAgenda({ meetingId, revision: 2, items: [] });
    const { waiting } = await centre.client.meeting.list();
    expect(waiting.map(({ caseId, question }) => [caseId, question])).toEqual([[arif, 'Apakah pulang?']]);
    await centre.client.meeting.takeBack({ caseId: arif });
    expect((await centre.client.meeting.list()).waiting).toEqual([]);
  });
});
