import { refusals, type Verdict } from '#contract/operation';
import type { FormHead } from '#domain/form';
import { may, type Permission, type Role } from '#domain/roles';
import { type StageId, stageIds } from '#domain/stage';
import { type Progress, refusalToComplete } from '#domain/workflow';

/** The sentences of verdicts that more than one place gives. */
export const whyNot = {
  forbidden: refusals.FORBIDDEN.message,
  readOnly: 'Peran Anda hanya dapat membaca bagian ini.',
  caseClosed: 'Kasus ini sudah ditutup.',
  earlierStay: 'Kasus terdahulu orang ini hanya dapat dibaca.',
} as const;

/** Why something may not be done: the error that says so when it is tried, and its sentence. */
type Refusal<Code extends string> = { code: Code; why: string };
type ToWrite = Refusal<'FORBIDDEN' | 'CASE_CLOSED'>;
type ToComplete = ToWrite | Refusal<'NOT_YET'>;

/** A refusal, or none, as a verdict that travels with the data. */
export function verdictOf(why: { why: string } | string | undefined): Verdict {
  if (why === undefined) return { ok: true };
  return { ok: false, why: typeof why === 'string' ? why : why.why };
}

/** What a role holds or not, as a verdict; `otherwise` is what else stands against it. */
export function verdictOnRight(role: Role, permission: Permission, otherwise?: string): Verdict {
  return verdictOf(may(role, permission) ? otherwise : whyNot.forbidden);
}

/** Why nothing may be written here: by this role, or because the case has ended, after which one only corrects. */
export function refusalToWrite(
  form: FormHead,
  role: Role,
  progress: Progress,
  isCorrection: boolean,
): ToWrite | undefined {
  if (!may(role, form.write)) return { code: 'FORBIDDEN', why: whyNot.readOnly };
  const isOver =
    progress.isClosed && !isCorrection && form.about === 'case' && form.afterClosing === undefined;
  return isOver ? { code: 'CASE_CLOSED', why: whyNot.caseClosed } : undefined;
}

/** Why the form may not be completed now: what forbids to write it, or an earlier stage that has to come first. */
export function refusalToFinish(
  form: FormHead,
  role: Role,
  progress: Progress,
  isCorrection: boolean,
): ToComplete | undefined {
  const refusal = refusalToWrite(form, role, progress, isCorrection);
  if (refusal !== undefined) return refusal;
  const isStage = (stageIds as readonly string[]).includes(form.id);
  const why = isStage ? refusalToComplete(form.id as StageId, progress) : undefined;
  return why === undefined ? undefined : { code: 'NOT_YET', why };
}
