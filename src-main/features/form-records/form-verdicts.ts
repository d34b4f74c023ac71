import type { Verdict } from '#contract/operation';
import type { Form } from '#domain/form';
import { may, type Role } from '#domain/roles';
import { type StageId, stageIds } from '#domain/stage';
import { type Progress, refusalToComplete } from '#domain/workflow';

const yes: Verdict = { ok: true };
const no = (why: string): Verdict => ({ ok: false, why });

/** Whether something may be written here: by this role, and on a case that has ended only to correct. */
export function verdictToWrite(form: Form, role: Role, progress: Progress, isCorrection: boolean): Verdict {
  if (!may(role, form.write)) return no('Peran Anda hanya dapat membaca bagian ini.');
  if (progress.isClosed && !isCorrection && form.about === 'case' && !form.afterClosing) {
    return no('Kasus ini sudah ditutup.');
  }
  return yes;
}

/** Whether the form may be completed now; a stage may have to wait for an earlier one. */
export function verdictToComplete(form: Form, progress: Progress, write: Verdict): Verdict {
  if (!write.ok) return write;
  const isStage = (stageIds as readonly string[]).includes(form.id);
  const refusal = isStage ? refusalToComplete(form.id as StageId, progress) : undefined;
  return refusal === undefined ? yes : no(refusal);
}
