import type { Trx } from '#database/connect';
import type { Draft, Trouble } from '#domain/fields/field';
import { changedFields, type Form, tidyAnswers, troublesOf } from '#domain/form';
import type { FormId } from '#domain/forms';
import { deleteDraft, draftSubject } from './draft.queries.ts';
import type { Effect } from './effects/effect.ts';
import { effects } from './effects/effects.ts';
import type { Place } from './place.ts';
import { addVersion, findCompletion, findRecord, insertRecord } from './record.queries.ts';
import { type RefreshFacts, refreshCase, refreshCasesOf } from './refresh-case.ts';

/** A request to complete a form, with everything the outside world adds to it. */
export type CompleteRequest = Place & {
  form: Form;
  recordId?: string;
  /** Version being corrected; 0 begins a record. */
  version: number;
  answers: Draft;
  reason?: string;
  requestId: string;
  userId: string;
  now: string;
  newId(): string;
  /** `later` leaves the case's row to the caller, who refreshes once after many completions. */
  refresh?: 'later';
};

export type Completed =
  | { ok: true; recordId: string; version: number; changed: string[]; repeated: boolean }
  | { ok: false; why: 'moved-on' }
  | { ok: false; why: 'reason-needed' }
  | { ok: false; why: 'troubles'; troubles: Trouble[] };

/**
 * Turns a draft into the next version of a record: check, write the version, let the form's effect write
 * its columns, forget the draft, refresh the case. The same request id completes once, however often it
 * comes. The caller has checked who may, and whether the stage and the case allow it.
 */
export async function completeRecord(
  trx: Trx,
  request: CompleteRequest,
  facts: RefreshFacts,
): Promise<Completed> {
  const { form, userId, now } = request;
  const earlier = await findCompletion(trx, request.requestId);
  if (earlier !== undefined) return { ok: true, ...earlier, changed: [], repeated: true };

  const single = !form.repeats;
  const record =
    single || request.recordId ? await findRecord(trx, form, request, request.recordId) : undefined;
  if ((record?.version ?? 0) !== request.version) return { ok: false, why: 'moved-on' };
  if (record !== undefined && (request.reason ?? '').trim() === '')
    return { ok: false, why: 'reason-needed' };

  const answers = tidyAnswers(form, request.answers);
  const completion = {
    clientId: request.clientId,
    caseId: request.caseId,
    recordId: record?.recordId ?? request.newId(),
    version: request.version + 1,
    before: record?.answers,
    answers,
    reason: request.reason?.trim() || null,
    today: facts.today,
    now,
    userId,
  };
  const effect: Effect = effects[form.id as FormId];
  const own = troublesOf(form, request.answers, { today: facts.today });
  const troubles = own.length > 0 ? own : ((await effect.check?.(trx, completion)) ?? []);
  if (troubles.length > 0) return { ok: false, why: 'troubles', troubles };

  const changed = changedFields(form, record?.answers ?? {}, answers);
  if (record === undefined) await insertRecord(trx, form, request, completion.recordId, { now, userId });
  await addVersion(trx, form, {
    recordId: completion.recordId,
    version: completion.version,
    answers,
    changed,
    reason: completion.reason,
    requestId: request.requestId,
    savedAt: now,
    savedBy: userId,
  });
  await effect.apply?.(trx, completion);
  await deleteDraft(trx, draftSubject(form, request, request.recordId, userId));
  if (request.refresh !== 'later') {
    if (form.about === 'client') await refreshCasesOf(trx, request.clientId, facts);
    else await refreshCase(trx, request.caseId, facts);
  }
  return { ok: true, recordId: completion.recordId, version: completion.version, changed, repeated: false };
}
