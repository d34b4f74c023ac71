import { formatCivilDate, isCivilDate } from './civil-date.ts';
import { labelOf } from './fields/choice.ts';
import { asText, type Draft } from './fields/field.ts';
import { type ConferenceDecision, conferenceDecisions } from './forms/conference.ts';
import type { FormId } from './forms.ts';

/** What happened in a case since a day, that day included. */
export type SinceThen = {
  notes: number;
  evaluations: number;
  /** The day on which the plan was last changed, when that was since. */
  planChangedOn: string | null;
  referredOn: string | null;
  acceptedOn: string | null;
  leftOn: string | null;
};

type Step = {
  /** What shows that it came about. */
  fact: 'planChangedOn' | 'referredOn' | 'acceptedOn' | 'leftOn';
  missing: string;
  /** The form in which it is written, and what opens it. */
  form: FormId;
  does: string;
  /** What that form begins with. */
  begins: (decided: WaitingStep) => Draft;
};

/** What a decision of a conference asks for; those that are not here ask for nothing more. */
const conferenceSteps: Partial<Record<ConferenceDecision, Step>> = {
  accepted: {
    ...{ fact: 'acceptedOn', missing: 'penetapan belum dicatat', form: 'acceptance', does: 'Tetapkan' },
    begins: ({ heldOn, words }) => ({ acceptedOn: heldOn, ground: 'conference', remark: words }),
  },
  declined: {
    ...{ fact: 'leftOn', missing: 'kasus belum ditutup', form: 'termination', does: 'Tutup kasus (T06)' },
    begins: ({ words }) => ({ reason: 'T06', explanation: words }),
  },
  'changed-plan': {
    ...{ fact: 'planChangedOn', missing: 'rencana belum diubah', form: 'planning', does: 'Ubah rencana' },
    begins: () => ({}),
  },
  reintegration: {
    ...{ fact: 'leftOn', missing: 'belum kembali ke keluarga', form: 'termination', does: 'Isi terminasi' },
    begins: ({ words }) => ({ reason: 'T12', explanation: words, destination: 'family' }),
  },
  referral: {
    ...{ fact: 'referredOn', missing: 'rujukan belum dibuat', form: 'referral', does: 'Buat rujukan' },
    begins: ({ words }) => ({ reason: words }),
  },
  termination: {
    ...{ fact: 'leftOn', missing: 'belum diterminasi', form: 'termination', does: 'Isi terminasi' },
    begins: ({ words }) => ({ explanation: words }),
  },
};

/** The step that a decision asks for; undefined where it asks for none. */
export const stepOf = (decision: unknown): Step | undefined =>
  typeof decision === 'string' && Object.hasOwn(conferenceSteps, decision)
    ? conferenceSteps[decision as ConferenceDecision]
    : undefined;

/** A decision that waits to be carried out: by which conference, and besides in its own words. */
export type WaitingStep = {
  decision: ConferenceDecision;
  heldOn: string;
  /** Which conference decided what, in a line. */
  says: string;
  /** The same, with what it wrote of it and why. */
  words: string;
};

/** So many letters of a conference's own words at most go with its decision: less than any field takes. */
const mostWords = 5_000;

/** What the last conference decided and nobody has carried out yet; null where that is nothing. */
export function waitingStep(answers: Draft, since: SinceThen): WaitingStep | null {
  const step = stepOf(answers.decision);
  if (step === undefined || since[step.fact] !== null) return null;
  const heldOn = asText(answers.heldOn);
  const says = sayDecided(answers, heldOn);
  const words = [says, asText(answers.decisionDetail), asText(answers.reasons)].filter(Boolean).join('\n');
  return {
    ...{ decision: answers.decision as ConferenceDecision, heldOn, says },
    words: words.length > mostWords ? `${words.slice(0, mostWords - 1)}…` : words,
  };
}

/** Whether a decision that waits says what becomes of a candidate, so that the intake asks for nothing besides. */
export const decidesIntake = (waiting: WaitingStep | null): boolean =>
  waiting?.decision === 'accepted' || waiting?.decision === 'declined';

/** What a form begins with, and a correction of it, when it is the one that a decision asks for. */
export function beginningOf(form: FormId, waiting: WaitingStep | null): { answers: Draft; reason: string } {
  const step = waiting === null ? undefined : stepOf(waiting.decision);
  if (waiting === null || step?.form !== form) return { answers: {}, reason: '' };
  return { answers: step.begins(waiting), reason: waiting.says };
}

/** In which words what a record begins with by a decision is assumed, by name. */
export const saysDecided = (begins: Draft): Record<string, string> =>
  Object.fromEntries(Object.keys(begins).map((name) => [name, 'dari konferensi']));

function sayDecided({ decision, number }: Draft, heldOn: string): string {
  const day = isCivilDate(heldOn) ? ` ${formatCivilDate(heldOn, 'long')}` : '';
  const numbered = asText(number) === '' ? '' : `, nomor ${asText(number)}`;
  return `Keputusan konferensi kasus${day}${numbered}: ${labelOf(conferenceDecisions, decision)}.`;
}
