import type { Draft } from '../fields/field.ts';
import type { FormId } from '../forms.ts';
import type { Zone } from '../instant.ts';
import type { ContractKind } from '../lists/contract-kinds.ts';
import type { SignOffState } from '../safety/sign-off.ts';

/** A record as its duties are told from it: its day, and its present answers. */
export type DutyRecord = { recordId: string; on: string | null; answers: Draft };

/** The forms whose present records are read whole to tell what falls due. Notes have tables of their own, because they are many. */
export const readForms = [
  'caseFile',
  'eic',
  'contact',
  'contract',
  'consent',
  'assessment',
  'planning',
  'intervention',
  'evaluation',
  'termination',
  'referral',
  'followUp',
  'resourceLink',
  'conference',
  'supervision',
  'letter',
] as const;
type ReadForm = (typeof readForms)[number];

/** What is known of a case when it is told what falls due in it. Days are civil dates. */
export type DutyFacts = {
  caseId: string;
  today: string;
  admittedOn: string;
  /** Null while the case is open. */
  leftOn: string | null;
  isCandidate: boolean;
  /** Present records, oldest first. */
  records: Readonly<Record<ReadForm, readonly DutyRecord[]>>;
  contracts: readonly { recordId: string; kind: ContractKind; endsOn: string }[];
  targets: readonly { number: number; statement: string; dueOn: string; isSettled: boolean }[];
  isFinallyEvaluated: boolean;
  /** Follow-ups of the log, with what everybody who sees the case may read of them. */
  noteFollowUps: readonly { recordId: string; on: string; what: string }[];
  /** Daily notes that want the worker's attention. */
  flags: readonly { recordId: string; on: string; what: string }[];
  /** What a second reader can approve: how it stands since when (UTC ISO) and by whom, and who wrote it. */
  signOffs: readonly {
    recordId: string;
    form: FormId;
    state: SignOffState;
    since: string;
    by: string;
    writerId: string;
  }[];
  /** Changes of worker that were asked for and wait, or were declined last: since when (UTC ISO), and by whom. */
  workerRequests: readonly { id: string; since: string; by: string; isDeclined: boolean }[];
  /** Entries with coercion that nobody has reviewed. */
  coercions: readonly { recordId: string; on: string }[];
  /** Everybody who works here, where a conference may have charged them with something. */
  colleagues: readonly { id: string; name: string }[];
  /** What a review of a coercion wants done (UTC ISO), of whoever wrote the entry, as everybody may read it. */
  coercionFollowUps: readonly { recordId: string; since: string; what: string; writerId: string }[];
};

/** The centre's own spans: days, and months where it says so. */
export type DutyRules = {
  /** After the admission, for EIC, contract and consent; after the EIC, for its decision. */
  intakeDueDays: number;
  assessmentDueDays: number;
  /** After the first assessment. */
  planDueDays: number;
  reassessEveryDays: number;
  evaluationEveryDays: number;
  referralAnswerDays: number;
  /** After the leaving, and between one bimbingan lanjut and the next. */
  aftercareEveryDays: number;
  /** After the leaving, when bimbingan lanjut ends. */
  aftercareMonths: number;
  /** The forms that a second reader must approve. */
  signOffs: readonly FormId[];
  /** Where the centre's days begin. */
  zone: Zone;
};
