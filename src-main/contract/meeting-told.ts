import { z } from 'zod';
import { DraftAnswers } from '#domain/form';
import { meetingKindCodes, meetingPartCodes, meetingStateCodes, offerReasonCodes } from '#domain/meeting';
import { CaseId, Instant, Line, UserId, Verdict } from './operation.ts';

/** How the room calls a case. */
export const namings = ['initials', 'name'] as const;

/** Somebody in the room: a colleague, or somebody from outside. */
export const MeetingPerson = z.strictObject({
  userId: UserId.nullable(),
  name: Line(120).min(1, { error: 'Nama peserta belum diisi.' }),
  job: Line(120).default(''),
  agency: Line(120).default(''),
  part: z.enum(meetingPartCodes),
  /** Invited to this one case alone, such as its family. */
  caseId: CaseId.nullable().default(null),
  attended: z.boolean().default(false),
});
export type MeetingPerson = z.infer<typeof MeetingPerson>;

/** What was decided of a case before, and what became of it. */
const Before = z.strictObject({
  on: z.string(),
  number: z.string(),
  decision: z.string(),
  /** What happened in the case since, and what was decided and has not. */
  since: z.string(),
  followUps: z.array(z.strictObject({ what: z.string(), who: z.string(), state: z.string() })),
});

/** A case on an agenda, as whoever may work in it is told. */
export const MeetingItem = z.strictObject({
  itemId: z.string(),
  caseId: z.string(),
  clientId: z.string(),
  caseNumber: z.string(),
  registerNumber: z.string(),
  name: z.string(),
  /** As the room and the papers call the case: by initials, unless its name was chosen and may be told. */
  shownAs: z.string(),
  isCandidate: z.boolean(),
  closedOn: z.string().nullable(),
  worker: z.string().nullable(),
  question: z.string(),
  options: z.array(z.string()),
  named: z.enum(namings),
  leftOut: z.string(),
  putBy: z.string(),
  /** Whether its consent lets people from outside hear of it; false where such are in the room and it does not. */
  mayBeHeard: z.boolean(),
  consent: z.string(),
  decided: z.strictObject({ recordId: z.string(), version: z.int(), answers: DraftAnswers }).nullable(),
  draft: z.strictObject({ answers: DraftAnswers, revision: z.int(), savedBy: z.string() }).nullable(),
  before: Before.nullable(),
});
export type MeetingItem = z.infer<typeof MeetingItem>;

const Addendum = z.strictObject({
  id: z.string(),
  caseId: z.string().nullable(),
  words: z.string(),
  by: z.string(),
  at: Instant,
});

const Head = z.strictObject({
  meetingId: z.string(),
  kind: z.enum(meetingKindCodes),
  state: z.enum(meetingStateCodes),
  number: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  reason: z.string(),
});

/** One conference in the list: how many of its cases one may see, and how many of those are decided. */
export const MeetingLine = Head.extend({ cases: z.int(), decided: z.int() });

export const Meeting = Head.extend({
  revision: z.int(),
  people: z.array(MeetingPerson),
  items: z.array(MeetingItem),
  /** Cases on the agenda that are not for whoever asks. */
  otherCases: z.int(),
  addenda: z.array(Addendum),
  approved: z.strictObject({ by: z.string(), at: Instant }).nullable(),
  can: z.strictObject({ prepare: Verdict, hold: Verdict, approve: Verdict, addend: Verdict }),
});
export type Meeting = z.infer<typeof Meeting>;

/** A case that is offered for an agenda, with every reason why. */
export const Offer = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  name: z.string(),
  worker: z.string().nullable(),
  reasons: z.array(z.enum(offerReasonCodes)),
  itemId: z.string().nullable(),
  question: z.string(),
  options: z.array(z.string()),
  putBy: z.string().nullable(),
});
export type Offer = z.infer<typeof Offer>;
