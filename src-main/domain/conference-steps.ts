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
  /** What that form begins with, `words` saying who decided it and why. */
  begins: (decided: { heldOn: string; words: string }) => Draft;
};

/** What a decision of a conference asks for; those that are not here ask for nothing more. */
export const conferenceSteps: Partial<Record<ConferenceDecision, Step>> = {
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

/** A decision that waits to be carried out: where, and how that form says where it comes from. */
export type WaitingStep = { decision: ConferenceDecision; heldOn: string; words: string };

/** What the last conference decided and nobody has carried out yet; null where that is nothing. */
export function waitingStep(answers: Draft, since: SinceThen): WaitingStep | null {
  const step = stepOf(answers.decision);
  if (step === undefined || since[step.fact] !== null) return null;
  const heldOn = asText(answers.heldOn);
  return { decision: answers.decision as ConferenceDecision, heldOn, words: sayDecided(answers, heldOn) };
}

/** What a form begins with, when it is the one that a decision asks for. */
export function beginningOf(form: FormId, waiting: WaitingStep | null): Draft {
  const step = waiting === null ? undefined : stepOf(waiting.decision);
  return waiting !== null && step?.form === form ? step.begins(waiting) : {};
}

function sayDecided({ decision, number, decisionDetail, reasons }: Draft, heldOn: string): string {
  const day = isCivilDate(heldOn) ? ` ${formatCivilDate(heldOn, 'long')}` : '';
  const numbered = asText(number) === '' ? '' : `, nomor ${asText(number)}`;
  const decided = `Keputusan konferensi kasus${day}${numbered}: ${labelOf(conferenceDecisions, decision)}.`;
  return [decided, asText(decisionDetail), asText(reasons)].filter(Boolean).join('\n');
}
