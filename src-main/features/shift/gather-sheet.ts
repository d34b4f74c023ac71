import type { Centre } from '#contract/centre';
import type { Handover, Sheet, SheetNote, Written } from '#contract/shift';
import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import { zoneOffsets } from '#domain/instant';
import { type Actor, may } from '#domain/roles';
import { isLaterShift, isSameShift, type Shift, shiftAt, shiftBefore, shiftOfNote } from '#domain/shift';
import { listFlags } from '#records/flags.queries';
import { verdictOf, whyNot } from '#records/verdicts';
import {
  listNotesAround,
  listPeople,
  listReaders,
  listReadings,
  listResidents,
  listSheetDrafts,
} from './shift.queries.ts';

/** Who reads, and when it is at the centre. */
type Desk = { actor: Actor; now: string; centre: Centre };
type Note = Awaited<ReturnType<typeof listNotesAround>>[number];

/** A flag stands on every sheet until it is answered; its answer on those of so many days after the flag. */
const answeredDays = 14;

/** The sheet of a turn, as far as somebody sees its people; of the turn that is now where none is named. */
export async function gatherSheet(trx: Trx, desk: Desk, asked: Shift | undefined): Promise<Sheet> {
  const now = shiftAt(desk.now, zoneOffsets[desk.centre.zone]);
  const turn = asked ?? now;
  const { actor } = desk;
  const notes = await listNotesAround(trx, actor, turn);
  const own = notes.filter((note) => isOf(note, turn));
  const before = notes.filter((note) => isOf(note, shiftBefore(turn)) && !own.includes(note));
  const rows = await gatherRows(trx, actor, turn, { own, before });
  const readers = await listReaders(
    trx,
    rows.map(({ caseId }) => caseId),
  );
  return {
    ...turn,
    rows,
    own: await gatherHandover(trx, actor, turn, { notes: own, readers }),
    before: await gatherHandover(trx, actor, shiftBefore(turn), { notes: before, readers }),
    can: { write: verdictOf(whyNotWritten(actor, turn, now)) },
  };
}

function whyNotWritten(actor: Actor, turn: Shift, now: Shift): string | undefined {
  if (!may(actor.role, 'dailyNote.write')) return whyNot.readOnly;
  return isLaterShift(turn, now) ? 'Giliran jaga ini belum tiba.' : undefined;
}

/** A note without turn and time stands on every sheet of its day: nothing that was written is missed. */
function isOf({ answers }: Note, turn: Shift): boolean {
  const told = shiftOfNote(answers);
  return told === undefined ? answers.happenedOn === turn.day : isSameShift(told, turn);
}

async function gatherRows(
  trx: Trx,
  actor: Actor,
  turn: Shift,
  { own, before }: { own: Note[]; before: Note[] },
): Promise<Sheet['rows']> {
  const residents = await listResidents(trx, actor, turn.day);
  const isListed = new Set(residents.map(({ caseId }) => caseId));
  const drafts = await listSheetDrafts(trx, turn, actor.id);
  const written = [...[...own, ...before].map(({ caseId }) => caseId), ...drafts.keys()];
  const others = written.filter((id) => !isListed.has(id));
  const people = [...residents, ...(await listPeople(trx, actor, others))];
  const ids = people.map(({ caseId }) => caseId);
  const raised = await listFlags(trx, ids, { from: '0000-01-01', until: addDays(turn.day, 1) });
  const recent = addDays(turn.day, -answeredDays);
  const told = raised.filter(({ answer, happenedOn }) => answer === null || happenedOn >= recent);
  const byCase = { own: ofEachCase(own), before: ofEachCase(before), flags: ofEachCase(told) };
  return people.map((person) => ({
    ...person,
    isResident: isListed.has(person.caseId),
    own: byCase.own(person.caseId).map(asSheetNote),
    before: byCase.before(person.caseId).map(asSheetNote),
    flags: byCase.flags(person.caseId).map(({ caseId: _case, ...flag }) => flag),
    draft: readDraft(drafts.get(person.caseId)),
  }));
}

function ofEachCase<One extends { caseId: string }>(all: readonly One[]): (caseId: string) => One[] {
  const ofCase = Map.groupBy(all, ({ caseId }) => caseId);
  return (caseId) => ofCase.get(caseId) ?? [];
}

const asSheetNote = ({ recordId, answers, by, byId, corrector, correctorId, savedAt }: Note): SheetNote => ({
  recordId,
  correctedBy: correctorId === byId ? null : corrector,
  note: asText(answers.note),
  isOfDay: shiftOfNote(answers) === undefined,
  needsAttention: answers.needsAttention === true,
  attentionReason: asText(answers.attentionReason),
  by,
  savedAt,
});

const readDraft = (answers: Draft | undefined): Written | null =>
  answers === undefined
    ? null
    : {
        note: asText(answers.note),
        needsAttention: answers.needsAttention === true,
        attentionReason: asText(answers.attentionReason),
      };

/** Who of these has read a turn and who has not; whoever wrote or corrected it knows it, and is not waited for. */
async function gatherHandover(
  trx: Trx,
  actor: Actor,
  turn: Shift,
  { notes, readers }: { notes: readonly Note[]; readers: Awaited<ReturnType<typeof listReaders>> },
): Promise<Handover> {
  const readings = await listReadings(trx, turn);
  const writers = new Set(notes.flatMap(({ byId, correctorId }) => [byId, correctorId]));
  const isStale = (at: string) => notes.some(({ savedAt }) => savedAt > at);
  const isRead = (id: string) => readings.some(({ userId, at }) => userId === id && !isStale(at));
  return {
    ...turn,
    notes: notes.length,
    readings: readings.map(({ name, at }) => ({ name, at, isStale: isStale(at) })),
    unread: readers.filter(({ id }) => !isRead(id) && !writers.has(id)).map(({ name }) => name),
    isReadByMe: isRead(actor.id),
  };
}
