import type { Meeting, MeetingItem, MeetingPerson } from '#contract/meeting-told';
import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { asText, type Draft } from '#domain/fields/field';
import { type PrintedField, printForm } from '#domain/form';
import { conference, followUpsOf } from '#domain/forms/conference';
import { formatMoment, zoneOffsets } from '#domain/instant';
import { hasBegun, meetingKinds, sayHours } from '#domain/meeting';
import { readLastConference } from '#domain/papers/last-conference';
import type { CaseOutcome, MeetingPaperKind, PaperCase, PaperPerson } from '#domain/papers/meeting-papers';
import type { Hide } from '#domain/people/hide-in-printed';
import type { ContentOf } from '#platform/paper/define-paper';
import { getSinceThen } from '#records/since-then.queries';
import { withoutHead } from './decide.ts';
import { hideInCase, hiderOf } from './hide-in-paper.ts';
import type { meetingPaper } from './meeting-paper.ts';
import type { Desk } from './open-meeting.ts';
import { type PaperAsked, signsOf } from './paper-signs.ts';

/** What stands on a paper of a conference. One of a single case tells of no other, and of nobody who was there for another. */
export async function gatherPaper(
  trx: Trx,
  desk: Desk,
  meeting: Meeting,
  asked: PaperAsked,
): Promise<ContentOf<typeof meetingPaper>> {
  const { number, heldOn, people, items, approved, addenda } = meeting;
  const { kind, caseId } = asked;
  const isOver = hasBegun(meeting.state);
  const room = people.filter((one) => one.caseId === null || caseId === one.caseId);
  const isAddressed = (one: MeetingPerson) => one.caseId === (caseId ?? null);
  const isThere = (one: MeetingPerson) => one.caseId === null && (one.attended || !isOver);
  const isToRoom = kind === 'invitation' || kind === 'attendance';
  // In the file of a case its own person is named.
  const hide: Hide = kind === 'decision' ? (text) => text : await hiderOf(trx, desk, meeting);
  const cases: PaperCase[] = [];
  if (kind !== 'attendance')
    for (const item of items) cases.push(hideInCase(await caseOf(trx, desk, meeting, item, kind), hide));
  return {
    ...{ kind, number, heldOn, cases },
    facts: factsOf(meeting),
    people: room.filter(isToRoom ? isAddressed : isThere).map(personOf),
    absent: caseId === undefined && isOver ? room.filter((one) => isMissed(one)).map(personOf) : [],
    otherCases: caseId === undefined && kind !== 'attendance' ? meeting.otherCases : 0,
    addenda:
      caseId === undefined
        ? addenda
            .filter((one) => one.caseId === null)
            .map(addendumWith(desk))
            .map(hide)
        : [],
    approved:
      approved === null ? '' : `Disahkan oleh ${approved.by}, ${formatMoment(approved.at, offsetOf(desk))}.`,
    signs: await signsOf(trx, desk, meeting, asked),
  };
}

const offsetOf = ({ centre }: Desk) => zoneOffsets[centre.zone];
const isMissed = ({ caseId, attended }: MeetingPerson): boolean => caseId === null && !attended;
const personOf = ({ name, job, agency, part }: MeetingPerson): PaperPerson => ({ name, job, agency, part });
const addendumWith =
  (desk: Desk) =>
  ({ words, by, at }: Meeting['addenda'][number]): string =>
    `${words} (${by}, ${formatMoment(at, offsetOf(desk))})`;

function factsOf({ heldOn, startsAt, endsAt, place, kind, people }: Meeting): [string, string][] {
  const nameOf = (part: MeetingPerson['part']) => people.find((one) => one.part === part)?.name ?? '';
  const facts: [string, string][] = [
    ['Hari, tanggal', formatCivilDate(heldOn, 'weekday')],
    ['Pukul', sayHours({ startsAt, endsAt })],
    ['Tempat', place],
    ['Jenis konferensi', meetingKinds[kind]],
    ['Pimpinan', nameOf('chair')],
    ['Notulis', nameOf('minutes')],
  ];
  return facts.filter(([, value]) => value !== '');
}

async function caseOf(
  trx: Trx,
  desk: Desk,
  { people, addenda }: Meeting,
  item: MeetingItem,
  kind: MeetingPaperKind,
): Promise<PaperCase> {
  const { caseId, shownAs, name, registerNumber, caseNumber, worker, question, options, leftOut, decided } =
    item;
  const answers = decided?.answers;
  return {
    called: kind === 'decision' ? name : shownAs,
    ...{ registerNumber, caseNumber, worker: worker ?? '', question, options, leftOut },
    people: people.filter((one) => one.caseId === caseId && one.attended).map(personOf),
    minutes: answers === undefined ? [] : printMinutes(answers, options),
    outcome: answers === undefined ? null : await outcomeOf(trx, desk, caseId, answers),
    addenda: addenda.filter((one) => one.caseId === caseId).map(addendumWith(desk)),
  };
}

/** What was said and decided; the options that were put forward stand there also where nobody wrote of them again. */
function printMinutes(answers: Draft, options: readonly string[]): PrintedField[] {
  const said = { ...withoutHead(answers), options: asText(answers.options) || options.join('\n') };
  return printForm(conference, said).map(({ heading: _heading, ...field }) => field);
}

async function outcomeOf(trx: Trx, desk: Desk, caseId: string, answers: Draft): Promise<CaseOutcome> {
  const sinceThen = await getSinceThen(trx, caseId, asText(answers.heldOn), desk.centre.zone);
  const told = readLastConference(answers, sinceThen, desk.today);
  const { question, decision, detail, reasons, since } = told;
  const rows = followUpsOf(answers);
  return {
    ...{ question, decision, detail, reasons, since, dissent: asText(answers.dissent) },
    followUps: told.followUps.map((row, at) => ({ ...row, dueOn: asText(rows[at]?.dueOn) })),
  };
}
