import type { MeetingPerson } from '#contract/meeting-told';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { whyNotDecided } from '#domain/meeting';
import { sameAs } from '#domain/same-as';
import { os } from '#pipeline';
import { completeRecord } from '#records/complete-record';
import { saveDraft as keepDraft, longestDraft } from '#records/draft.queries';
import { findCompletion, getPlace } from '#records/record.queries';
import { changeItem, findItem, findItemDraft, itemDraft } from './items.queries.ts';
import { findMeeting, listPeople, type MeetingRow } from './meetings.queries.ts';

/** What the meeting says once for all of its cases. */
const ofMeeting = ['heldOn', 'heldAt', 'place', 'number', 'chair', 'minuteTaker', 'participants'] as const;

export const saveDraft = os.meeting.saveDraft.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { itemId, caseId, answers, revision } = input;
  const item = await findItem(trx, itemId, caseId);
  if (item === undefined) throw errors.NOT_FOUND();
  const why = whyNotDecided(item.state, item.isDecided);
  if (why !== undefined) throw errors.NOT_SO({ message: why });
  if (JSON.stringify(answers).length > longestDraft) throw errors.TOO_LONG();
  const waiting = await findItemDraft(trx, itemId);
  if (waiting !== null && sameAs(answers, waiting.answers))
    return { revision: waiting.revision, savedAt: now };
  if ((waiting?.revision ?? 0) !== revision)
    throw errors.DRAFT_MOVED_ON({ data: waiting ?? { savedBy: '', answers: {}, revision: 0 } });
  const next = revision + 1;
  await keepDraft(trx, itemDraft(itemId, caseId), {
    ...{ answers, assumed: {}, revision: next, savedAt: now, savedBy: actor.id },
  });
  return { revision: next, savedAt: now };
});

export const decide = os.meeting.decide.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { itemId, caseId, requestId, confirmed } = input;
  const item = await findItem(trx, itemId, caseId);
  const meeting = item && (await findMeeting(trx, item.meetingId));
  if (item === undefined || meeting === undefined) throw errors.NOT_FOUND();
  const earlier = await findCompletion(trx, requestId);
  if (earlier !== undefined && earlier.recordId === item.recordId) return { recordId: earlier.recordId };
  const why = whyNotDecided(meeting.state, item.isDecided);
  if (why !== undefined) throw errors.NOT_SO({ message: why });
  const people = await listPeople(trx, actor, meeting.id);
  const there = people.filter((one) => one.attended && (one.caseId === null || one.caseId === caseId));
  if (there.length === 0) throw errors.NOBODY();
  const done = await completeRecord(
    trx,
    {
      ...(await getPlace(trx, caseId)),
      form: formOf('conference'),
      version: 0,
      answers: { ...withoutHead(input.answers), ...headOf(meeting, people, there) },
      ...{ requestId, confirmed, userId: actor.id, now, newId: context.newId },
      draft: itemDraft(itemId, caseId),
    },
    context,
  );
  if (!done.ok) {
    const troubles = done.why === 'troubles' ? done.troubles : [];
    throw errors.INCOMPLETE({ message: sayFirst(troubles), data: { troubles } });
  }
  await changeItem(trx, itemId, { recordId: done.recordId, leftOut: '' });
  context.note({ meeting: meeting.id, record: done.recordId });
  return { recordId: done.recordId };
});

const sayFirst = (troubles: readonly { sentence: string }[]): string =>
  troubles.map(({ sentence }) => sentence).join(' ');

export const withoutHead = (answers: Draft): Draft =>
  Object.fromEntries(
    Object.entries(answers).filter(([name]) => !(ofMeeting as readonly string[]).includes(name)),
  );

/** The head of the record, from the meeting: whoever was there for another case alone is not named in this one. */
function headOf(
  { heldOn, startsAt, place, number }: MeetingRow,
  people: readonly MeetingPerson[],
  there: readonly MeetingPerson[],
): Draft {
  const nameOf = (part: MeetingPerson['part']) => people.find((one) => one.part === part)?.name;
  return defined({
    heldOn,
    number,
    ...(startsAt === '' ? {} : { heldAt: startsAt }),
    ...(place === '' ? {} : { place }),
    chair: nameOf('chair'),
    minuteTaker: nameOf('minutes'),
    participants: there.map(({ name, job, agency }) => ({
      name,
      ...(job === '' ? {} : { position: job }),
      ...(agency === '' ? {} : { agency }),
    })),
  });
}
