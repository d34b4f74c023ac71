import type { MeetingPerson } from '#contract/meeting-told';
import { isChangeable, mayTurn } from '#domain/meeting';
import { sameAs } from '#domain/same-as';
import { os, type ShortWork } from '#pipeline';
import { takeMeetingNumber } from '#records/numbers';
import { isRequestKnown } from '#records/request.queries';
import { isVisible } from '#records/visible.queries';
import { countUndecided, listAgendaRows } from './items.queries.ts';
import {
  changeMeeting,
  findMade,
  findMeeting,
  insertAddendum,
  insertMeeting,
  isNumberTaken,
  listPeople,
  type MeetingRow,
  markAllThere,
  putPeople,
} from './meetings.queries.ts';
import { whyNotApproved } from './open-meeting.ts';

export const save = os.meeting.save.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { meetingId, revision, requestId, people, number, ...told } = input;
  const made = meetingId === undefined ? await findMade(trx, requestId) : undefined;
  if (made !== undefined) return { meetingId: made.id, revision: made.revision };
  if (isTwice(people, 'chair') || isTwice(people, 'minutes')) throw errors.TWO_CHAIRS();
  const before = meetingId === undefined ? undefined : await findMeeting(trx, meetingId);
  if (meetingId !== undefined) {
    if (before === undefined) throw errors.NOT_FOUND();
    if (!isChangeable(before.state)) throw errors.OVER();
    if (await saysThat(context, before, { people, number, ...told }))
      return { meetingId: before.id, revision: before.revision };
    if (before.revision !== revision) throw errors.MOVED_ON();
  }
  if (!(await areOnAgenda(context, before?.id, people))) throw errors.NOT_ON_AGENDA();
  if (number !== '' && (await isNumberTaken(trx, number, before?.id))) throw errors.NUMBER_TAKEN();
  const own = number || before?.number || (await freeNumber(context, told.heldOn));
  const id = before?.id ?? context.newId();
  if (before === undefined)
    await insertMeeting(trx, {
      ...{ id, ...told, number: own, state: 'planned', reason: '', revision: 1, requestId },
      ...{ approvedBy: null, approvedAt: null, createdBy: actor.id, createdAt: now },
    });
  else await changeMeeting(trx, before, { ...told, number: own });
  await putPeople(trx, actor, id, people, context.newId);
  context.note({ meeting: id, kind: told.kind, people: people.length });
  return { meetingId: id, revision: (before?.revision ?? 0) + 1 };
});

type Prepared = Pick<MeetingRow, 'kind' | 'heldOn' | 'startsAt' | 'endsAt' | 'place' | 'number'> & {
  people: MeetingPerson[];
};

/** Whether a conference is prepared so already. */
async function saysThat(
  { trx, actor }: ShortWork,
  before: MeetingRow,
  { people, number, ...told }: Prepared,
) {
  const { kind, heldOn, startsAt, endsAt, place } = before;
  return (
    sameAs(told, { kind, heldOn, startsAt, endsAt, place }) &&
    (number === '' || number === before.number) &&
    sameAs(people, await listPeople(trx, actor, before.id))
  );
}

const isTwice = (people: readonly MeetingPerson[], part: MeetingPerson['part']): boolean =>
  people.filter((one) => one.part === part).length > 1;

/** Whether whoever is invited to one case alone is invited to one of this agenda. */
async function areOnAgenda(
  { trx, actor }: ShortWork,
  meetingId: string | undefined,
  people: readonly MeetingPerson[],
): Promise<boolean> {
  const wanted = people.flatMap(({ caseId }) => caseId ?? []);
  if (wanted.length === 0) return true;
  const rows = meetingId === undefined ? [] : await listAgendaRows(trx, actor, meetingId);
  return wanted.every((id) => rows.some(({ caseId }) => caseId === id));
}

/** The next number by the centre's pattern that no conference bears: some are written by hand. */
async function freeNumber(context: ShortWork, heldOn: string): Promise<string> {
  let number = await takeMeetingNumber(context, heldOn);
  while (await isNumberTaken(context.trx, number, undefined))
    number = await takeMeetingNumber(context, heldOn);
  return number;
}

export const turn = os.meeting.turn.handler(async ({ input, context, errors }) => {
  const { trx, today } = context;
  const meeting = await findMeeting(trx, input.meetingId);
  if (meeting === undefined) throw errors.NOT_FOUND();
  const { state, reason } = input;
  const heldOn = input.heldOn ?? meeting.heldOn;
  const isPutOff = state === 'postponed' || state === 'cancelled';
  const turned = { state, heldOn, reason: isPutOff ? reason : '' };
  if (sameAs(turned, { state: meeting.state, heldOn: meeting.heldOn, reason: meeting.reason }))
    return { revision: meeting.revision };
  if (meeting.revision !== input.revision) throw errors.MOVED_ON();
  if (!mayTurn(meeting.state, state)) throw errors.NOT_SO();
  if (state === 'held' && heldOn > today) throw errors.NOT_YET();
  if (isPutOff && reason === '') throw errors.REASON_NEEDED();
  if (state === 'held') await markAllThere(trx, meeting.id);
  const revision = await changeMeeting(trx, meeting, turned);
  context.note({ meeting: meeting.id, state });
  return { revision };
});

export const approve = os.meeting.approve.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const meeting = await findMeeting(trx, input.meetingId);
  if (meeting === undefined) throw errors.NOT_FOUND();
  if (meeting.revision !== input.revision) throw errors.MOVED_ON();
  const people = await listPeople(trx, actor, meeting.id);
  const why = whyNotApproved(actor, meeting, people, await countUndecided(trx, meeting.id));
  if (why !== undefined) throw errors.NOT_SO({ message: why });
  const approved = { state: 'approved', approvedBy: actor.id, approvedAt: now } as const;
  const revision = await changeMeeting(trx, meeting, approved);
  context.note({ meeting: meeting.id });
  return { revision };
});

export const addend = os.meeting.addend.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { meetingId, caseId, words, requestId } = input;
  if (await isRequestKnown(trx, 'meetingAddendum', requestId)) return;
  const meeting = await findMeeting(trx, meetingId);
  if (meeting === undefined) throw errors.NOT_FOUND();
  if (meeting.state !== 'approved') throw errors.NOT_SO();
  if (caseId !== null) {
    const rows = await listAgendaRows(trx, actor, meetingId);
    if (!rows.some((row) => row.caseId === caseId)) throw errors.NOT_FOUND();
    if (!(await isVisible(trx, actor, caseId))) throw errors.NOT_YOURS();
  }
  const id = context.newId();
  await insertAddendum(trx, { id, meetingId, caseId, words, writtenBy: actor.id, writtenAt: now, requestId });
  context.note({ meeting: meetingId });
});
