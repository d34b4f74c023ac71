import { randomUUID } from 'node:crypto';
import type { Draft } from '#domain/fields/field';
import { conference } from '#domain/forms/conference';
import { isOfOneCase, type MeetingPaperKind, meetingPaperKinds } from '#domain/papers/meeting-papers';
import { saveAnyway } from '../../support/cases.ts';
import { sampleDay } from '../../support/sample-answers.ts';
import type { TestCentre } from '../../support/test-centre.ts';
import type { HostileCase } from '../hostile-text/fill-in.ts';
import { hostileAnswers } from '../hostile-text/hostile-answers.ts';
import type { TextSource } from '../hostile-text/texts.ts';
import { marked, type Paper, upTo } from './papers.ts';

/** A conference of one case, approved, and what was typed for it. */
export type HeldMeeting = { meetingId: string; caseId: string; typed: Draft };

/** Holds a conference of this case with a text wherever one is typed, the Kepala being in. */
export async function holdMeeting(
  { client }: TestCentre,
  { caseId }: HostileCase,
  turn: number,
  texts: TextSource,
): Promise<HeldMeeting> {
  const write = (field: string, most: number) => texts.next(`meeting.${field}`, upTo(most)) ?? '';
  const line = (field: string, most: number) =>
    texts.next(`meeting.${field}`, (text) => text.length <= most && !/[\r\n]/.test(text)) ?? '';
  const [chair] = (await client.users.workers()).workers.filter(({ role }) => role === 'head');
  const person = { userId: chair?.id ?? null, name: chair?.name ?? '', caseId: null, attended: true };
  const place = line('place', conference.fields.place.maxLength);
  const post = { job: line('job', 120), agency: line('agency', 120) };
  const made = await client.meeting.save({
    ...{
      requestId: randomUUID(),
      kind: 'routine',
      heldOn: sampleDay,
      place,
    },
    people: [{ ...person, ...post, part: 'chair' }],
  });
  const asked = { caseId, question: write('question', 2_000), named: 'name' as const };
  const set = await client.meeting.setAgenda({ ...made, items: [asked] });
  const turned = await client.meeting.turn({ ...made, ...set, state: 'held' });
  const { items } = await client.meeting.open({ meetingId: made.meetingId });
  const answers = hostileAnswers(conference, turn, texts);
  await saveAnyway((confirmed) =>
    client.meeting.decide({
      ...{ itemId: items[0]?.itemId ?? '', caseId, requestId: randomUUID(), answers, confirmed },
    }),
  );
  await client.meeting.approve({ ...made, ...turned });
  const addendum = write('addendum', 5_000);
  await client.meeting.addend({
    meetingId: made.meetingId,
    caseId,
    words: addendum,
    requestId: randomUUID(),
  });
  return { meetingId: made.meetingId, caseId, typed: { ...answers, place, ...post, addendum } };
}

/** Every paper of the conference. */
export async function printMeeting({ client }: TestCentre, held: HeldMeeting): Promise<Paper[]> {
  const { meetingId, caseId, typed } = held;
  const papers: Paper[] = [];
  for (const paper of meetingPaperKinds) {
    const { file } = await client.meeting.print({
      ...{ meetingId, paper, purpose: 'preview' },
      ...(isOfOneCase(paper) ? { caseId } : {}),
    });
    papers.push({ name: paper, file, mustHold: marked(toldOn[paper](typed)) });
  }
  return papers;
}

/** What each paper tells of all that was typed. */
const toldOn: Readonly<Record<MeetingPaperKind, (typed: Draft) => unknown>> = {
  invitation: ({ place, job, agency }) => [place, job, agency],
  attendance: ({ place, job, agency }) => [place, job, agency],
  minutes: ({ place, job, agency, ...typed }) => [place, job, agency, said(typed)],
  extract: ({ place, job, agency, ...typed }) => [place, job, agency, said(typed)],
  decision: ({ place, ...typed }) => {
    const { question, decisionDetail, reasons, dissent, followUps, addendum } = typed;
    return [place, question, decisionDetail, reasons, dissent, followUps, addendum];
  },
  followUps: ({ followUps }) => followUps,
};

/** What was said and decided; its head is the conference's own. */
const said = ({ question, options, discussion, decisionDetail, reasons, ...typed }: Draft) => {
  const { dissent, followUps, addendum } = typed;
  return [question, options, discussion, decisionDetail, reasons, dissent, followUps, addendum];
};
