import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingPerson } from '#contract/meeting-told';
import type { MeetingPaperKind } from '#domain/papers/meeting-papers';
import { accept, carryToPlan, complete, correctUser, register, someone } from '../support/cases.ts';
import { textOf } from '../support/pdf-text.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const before = { name: 'Sri Wahyuni', position: 'Peksos', employeeNumber: '198001012005012001' };
const after = {
  name: 'Sri Lestari, M.Kesos.',
  position: 'Peksos Madya',
  employeeNumber: '198001012005012999',
};
const between = { ...after, name: 'Sri Lestari', employeeNumber: '198001012005012555' };
const invitation = {
  kind: 'invitation',
  issuedOn: '2026-11-23',
  recipient: 'Ibu Wati',
  meetOn: '2026-12-01',
};
const numberOf = ({ employeeNumber }: typeof before) => `NIP. ${employeeNumber}`;

describe('who a colleague was, corrected afterwards', () => {
  let centre: TestCentre;
  let caseId: string;
  let meetingId: string;
  let letterId: string;
  let userId: string;

  const person = (more: Partial<MeetingPerson>): MeetingPerson => ({
    ...{ userId: null, name: '', job: '', agency: '', part: 'member', caseId: null, attended: true },
    ...more,
  });
  const read = async (file: Blob) =>
    (await textOf(new Uint8Array(await file.arrayBuffer()))).replace(/\s+/g, ' ');
  const correct = (about: typeof before) =>
    correctUser(centre.client, { userId, role: 'supervisor', reason: 'change', ...about });
  /** A conference of the case that she leads and approves; its minutes are added to later. */
  const hold = async (cases: readonly string[]) => {
    const { client } = centre;
    const plan = {
      ...{ requestId: randomUUID(), kind: 'special' as const, heldOn: '2026-11-23', number: '' },
      ...{ startsAt: '09:00', endsAt: '10:00', place: 'Aula' },
      people: [
        person({ userId, name: before.name, part: 'chair' }),
        person({ name: 'Pak Joko', part: 'minutes' }),
      ],
    };
    const made = await client.meeting.save(plan);
    const items = cases.map((one) => ({ caseId: one, question: 'Tetap?', options: ['Tetap dulu'] }));
    const set = await client.meeting.setAgenda({ ...made, items });
    await client.meeting.turn({ ...made, ...set, state: 'held' });
    const { items: open } = await client.meeting.open({ meetingId: made.meetingId });
    for (const one of open)
      await client.meeting.decide({
        ...{ itemId: one.itemId, caseId: one.caseId, requestId: randomUUID() },
        answers: { question: 'Tetap?', decision: 'stays', reasons: 'Baik.' },
      });
    return made.meetingId;
  };
  const minutes = async (paper: MeetingPaperKind = 'minutes') => {
    const one = paper === 'minutes' ? {} : { caseId };
    return await centre.client.meeting.print({ meetingId, paper, purpose: 'preview', ...one });
  };

  beforeAll(async () => {
    centre = await makeTestCentre({ centre: { signOffs: ['planning'] } });
    userId = await centre.addUser('sri', 'supervisor');
    await correct(before);
    ({ caseId } = await register(centre.client, someone('Arif Wibowo'), undefined, userId));
    await accept(centre.client, caseId);
    await carryToPlan(centre.client, caseId);
    const coerced = await complete(centre.client, caseId, 'note', {
      ...{ happenedOn: '2026-11-10', contactKind: 'client', summary: 'Dipegang di gerbang.' },
      ...{ influenceTechniques: ['coerce'], coerceReason: 'Melukai diri.' },
    });
    await centre.as('sri');
    const [plan] = (await centre.client.signOff.ofCase({ caseId })).filter(({ form }) => form === 'planning');
    const { recordId = '', version = 0 } = plan ?? {};
    const review = { version: 1, outcome: 'appropriate', remark: '' } as const;
    await centre.client.case.reviewCoercion({ caseId, recordId: coerced.recordId, ...review });
    await centre.client.signOff.approve({ caseId, recordId, version, remark: '' });
    ({ recordId: letterId } = await complete(centre.client, caseId, 'letter', invitation));
    meetingId = await hold([caseId]);
    const { revision } = await centre.client.meeting.open({ meetingId });
    await centre.client.meeting.approve({ meetingId, revision });
    await centre.client.meeting.addend({
      meetingId,
      caseId: null,
      words: 'Salinan untuk dinas.',
      requestId: randomUUID(),
    });
    centre.time.pass(60_000);
    await centre.as('kepala');
  });
  afterAll(() => centre.close());

  /** What each paper says, whoever prints it; the day and the printer are the same. */
  const papers = async () => ({
    letter: await read(
      (await centre.client.letter.make({ caseId, recordId: letterId, purpose: 'preview' })).file,
    ),
    minutes: await read((await minutes()).file),
    extract: await read((await minutes('extract')).file),
    decision: await read((await minutes('decision')).file),
  });
  const approvals = async () => {
    const told = await centre.client.signOff.ofCase({ caseId });
    const [review] = await centre.client.case.reviews({ caseId });
    const file = await read((await centre.client.clientFile.make({ caseId, purpose: 'preview' })).file);
    const packet = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    return {
      screen: told.find(({ form }) => form === 'planning')?.approval?.by,
      packet: /Disetujui oleh (.*?) pada/.exec(await read(packet.file))?.[1],
      file: /Disetujui oleh (.*?) pada/.exec(file)?.[1],
      review: review?.present?.by,
      reviewInFile: /Ditelaah .*? WIB oleh (.*?), hasil/.exec(file)?.[1],

      // Of the conference, which she wrote.
      version: /.*WIB oleh (.*?) Pelaksanaan Tanggal/.exec(file)?.[1],
    };
  };

  it('stays in letters, approved minutes and approvals as it was, and is right in what comes after', async () => {
    const was = { papers: await papers(), approvals: await approvals() };
    expect(was.papers.minutes).toContain(numberOf(before));
    expect(was.papers.extract).toContain(`Pekerja Sosial, ${before.name} ${numberOf(before)}`);
    const { name } = before;
    const all = {
      screen: name,
      packet: name,
      file: name,
      review: name,
      reviewInFile: name,
      version: name,
    };
    expect(was).toMatchObject({ approvals: all, papers: { letter: expect.stringContaining(name) } });
    await correct(between);
    centre.time.pass(60_000);
    await centre.as('kepala');
    await correct(after);
    expect({ papers: await papers(), approvals: await approvals() }).toEqual(was);

    await centre.as('sri');
    const { recordId } = await complete(centre.client, caseId, 'letter', invitation);
    const { file } = await centre.client.letter.make({ caseId, recordId, purpose: 'preview' });
    expect(await read(file)).toContain(after.name);
    const packet = await centre.client.packet.make({ caseIds: [caseId], purpose: 'preview' });
    expect(await read(packet.file)).toContain(`Pekerja Sosial, ${after.name} ${numberOf(after)}`);
    meetingId = await hold([caseId]);
    const open = await read((await minutes()).file);
    expect(open).toContain(`Pekerja sosial : ${after.name}`);
    expect(open).toContain(numberOf(after));
  });

  it('is told as it is now where minutes are not approved yet', async () => {
    await centre.as('kepala');
    await correct(between);
    const open = await read((await minutes()).file);
    expect(open).toContain(`Pekerja sosial : ${between.name}`);
    expect(open).toContain(numberOf(between));
  });
});
