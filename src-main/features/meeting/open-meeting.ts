import type { Meeting, MeetingItem, MeetingPerson } from '#contract/meeting-told';
import type { Trx } from '#database/connect';
import { formOf } from '#domain/forms';
import { isChangeable } from '#domain/meeting';
import { readLastConference } from '#domain/papers/last-conference';
import { mayBeHeardOutside, readConsentStanding } from '#domain/people/consent-standing';
import { initialsOf } from '#domain/people/initials';
import { type Actor, may } from '#domain/roles';
import type { Work } from '#pipeline';
import { listStageAnswers } from '#records/case.queries';
import { readPastNames } from '#records/past-names.queries';
import { findRecord } from '#records/record.queries';
import { getSinceThen } from '#records/since-then.queries';
import { listUserNames } from '#records/user.queries';
import { verdictOf, verdictOnRight } from '#records/verdicts';
import { type AgendaItem, countItems, countUndecided, findItemDraft, listItems } from './items.queries.ts';
import { findMeeting, listAddenda, listPeople, type MeetingRow } from './meetings.queries.ts';

/** Who asks, and where the centre's days begin. */
export type Desk = Pick<Work, 'actor' | 'centre' | 'today'>;

/**
 * A conference as somebody is told of it; undefined when there is none, or when it has no case of theirs and they see
 * their own cases only.
 */
export async function findTold(trx: Trx, desk: Desk, meetingId: string): Promise<Meeting | undefined> {
  const meeting = await findMeeting(trx, meetingId);
  if (meeting === undefined) return undefined;
  const told = await gatherMeeting(trx, desk, meeting);
  const isTold = told.items.length > 0 || may(desk.actor.role, 'meeting.prepare');
  return isTold ? told : undefined;
}

/** Everything of a conference that somebody may see: of the cases those they may work in. */
async function gatherMeeting(trx: Trx, desk: Desk, meeting: MeetingRow): Promise<Meeting> {
  const { actor } = desk;
  const {
    id: meetingId,
    approvedBy,
    approvedAt,
    createdBy: _c,
    createdAt: _at,
    requestId: _r,
    ...head
  } = meeting;
  const people = await listPeople(trx, actor, meetingId);
  const rows = await listItems(trx, actor, meetingId);
  const items: MeetingItem[] = [];
  // Who stands in approved minutes is named as they were then.
  const pastName = await readPastNames(trx);
  for (const { workerId, ...row } of rows) {
    const workerName = pastName(workerId, approvedAt)?.name ?? row.workerName;
    items.push(await gatherItem(trx, { ...row, workerName }, people, desk));
  }
  const names = await listUserNames(trx);
  const by = pastName(approvedBy, approvedAt)?.name ?? names.get(approvedBy ?? '');
  return {
    ...head,
    meetingId,
    people,
    items,
    otherCases: (await countItems(trx, meetingId)) - items.length,
    addenda: await listAddenda(trx, actor, meetingId),
    approved: approvedAt === null || by === undefined ? null : { by, at: approvedAt },
    can: {
      prepare: verdictOnRight(actor.role, 'meeting.prepare', isChangeable(head.state) ? undefined : whyOver),
      hold: verdictOf(whyNotHeld(actor, meeting)),
      approve: verdictOf(whyNotApproved(actor, meeting, people, await countUndecided(trx, meetingId))),
      addend: verdictOnRight(
        actor.role,
        'meeting.prepare',
        head.state === 'approved' ? undefined : 'Notulen belum disahkan.',
      ),
    },
  };
}

const whyOver = 'Konferensi ini sudah disahkan atau dibatalkan.';

function whyNotHeld({ role }: Actor, { state }: MeetingRow): string | undefined {
  if (!may(role, 'narrative.write')) return 'Peran Anda hanya dapat membaca bagian ini.';
  return state === 'held' ? undefined : 'Konferensi ini tidak sedang berlangsung.';
}

/** Why minutes may not be approved now: by somebody else, or before every case was decided or left out. */
export function whyNotApproved(
  actor: Actor,
  { state }: Pick<MeetingRow, 'state'>,
  people: readonly MeetingPerson[],
  undecided: number,
): string | undefined {
  const chair = people.find(({ part }) => part === 'chair');
  if (actor.role !== 'head' && chair?.userId !== actor.id)
    return 'Notulen disahkan oleh pimpinan konferensi atau Kepala.';
  if (state !== 'held') return 'Notulen disahkan sesudah konferensi dilaksanakan.';
  if (undecided === 0) return undefined;
  return `Masih ada ${undecided} kasus tanpa keputusan. Putuskan, atau catat mengapa tidak dibahas.`;
}

/** Whether somebody from outside hears of every case: the people of one case are there for that case alone. */
const hasOutsiders = (people: readonly MeetingPerson[]) =>
  people.some(({ userId, caseId }) => userId === null && caseId === null);

const conference = formOf('conference');

async function gatherItem(
  trx: Trx,
  row: Omit<AgendaItem, 'workerId'>,
  people: readonly MeetingPerson[],
  desk: Desk,
): Promise<MeetingItem> {
  const { acceptedOn, recordId, isDecided, workerName, ...told } = row;
  const consents = (await listStageAnswers(trx, row.caseId, 'consent')).map(({ answers }) => answers);
  const mayBeHeard = !hasOutsiders(people) || mayBeHeardOutside(consents);
  const record =
    isDecided && recordId !== null ? await findRecord(trx, conference, row, recordId) : undefined;
  return {
    ...told,
    worker: workerName || null,
    shownAs: row.named === 'name' && mayBeHeard ? row.name : initialsOf(row.name),
    isCandidate: acceptedOn === null,
    mayBeHeard,
    consent: readConsentStanding(consents).sentence,
    decided:
      record === undefined
        ? null
        : { recordId: record.recordId, version: record.version, answers: record.answers },
    draft: await findItemDraft(trx, row.itemId),
    before: await gatherBefore(trx, row, desk),
  };
}

/** What the conference before this one decided of a case, and what became of it; null where there was none. */
async function gatherBefore(
  trx: Trx,
  { caseId, isDecided, recordId }: Pick<AgendaItem, 'caseId' | 'isDecided' | 'recordId'>,
  { centre, today }: Desk,
): Promise<MeetingItem['before']> {
  const records = await listStageAnswers(trx, caseId, 'conference');
  const own = isDecided ? records.findIndex((one) => one.recordId === recordId) : -1;
  const last = (own === -1 ? records : records.slice(0, own)).at(-1);
  if (last === undefined) return null;
  const sinceThen = await getSinceThen(trx, caseId, last.happenedOn ?? '', centre.zone);
  const { heldOn, number, decision, since, followUps } = readLastConference(last.answers, sinceThen, today);
  return { on: heldOn, number, decision, since, followUps };
}
