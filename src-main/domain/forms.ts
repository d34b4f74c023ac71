import type { FormHead } from './form.ts';
import { acceptance } from './forms/acceptance.ts';
import { caseFile } from './forms/case-file.ts';
import { client } from './forms/client.ts';
import { conference } from './forms/conference.ts';
import { consent } from './forms/consent.ts';
import { consultation } from './forms/consultation.ts';
import { contact } from './forms/contact.ts';
import { contract } from './forms/contract.ts';
import { dailyNote } from './forms/daily-note.ts';
import { followUp } from './forms/follow-up.ts';
import { letter } from './forms/letter.ts';
import { measurement } from './forms/measurement.ts';
import { note } from './forms/note.ts';
import { referral } from './forms/referral.ts';
import { resilience } from './forms/resilience.ts';
import { resourceLink } from './forms/resource-link.ts';
import { supervision } from './forms/supervision.ts';
import type { StageId } from './stage.ts';
import { assessment } from './stages/assessment.ts';
import type { Stage } from './stages/define-stage.ts';
import { eic } from './stages/eic.ts';
import { evaluation } from './stages/evaluation.ts';
import { intervention } from './stages/intervention.ts';
import { planning } from './stages/planning.ts';
import { termination } from './stages/termination.ts';

/**
 * Every form by its id: who and why, the six stages, and the records that repeat within them or beside them.
 */
export const forms = {
  client,
  caseFile,
  acceptance,
  eic,
  contact,
  contract,
  consent,
  assessment,
  measurement,
  planning,
  intervention,
  note,
  evaluation,
  resilience,
  termination,
  referral,
  followUp,
  resourceLink,
  conference,
  consultation,
  supervision,
  letter,
  dailyNote,
} as const;
export type FormId = keyof typeof forms;

/** The stage a form is written within; `never` for a form that belongs to none. */
export type StageOf<Id extends FormId> = NonNullable<(typeof forms)[Id]['stage']>;

/** The ids in the order of `forms`. */
export const formIds = Object.keys(forms) as [FormId, ...FormId[]];

/** The forms whose records a second reader can approve. */
export const signedForms = formIds.filter((id) => formOf(id).signOff !== undefined) as [FormId, ...FormId[]];

/** The six stages, in order. */
export const stages = [eic, assessment, planning, intervention, evaluation, termination] as const;

/** Whether a text is the id of a declared form. */
export function isFormId(id: string): id is FormId {
  return Object.hasOwn(forms, id);
}

/** A form, for code that treats every form alike; what is asked in it depends on the centre (`own/form-in.ts`). */
export function formOf(id: FormId): FormHead<FormId> {
  return forms[id];
}

/** The declaration of a stage. */
export function stageOf(id: StageId): Stage {
  return forms[id];
}
