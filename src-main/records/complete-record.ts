import type { Trx } from '#database/connect';
import { contradictionsOf } from '#domain/days/contradictions';
import { lateTroubles } from '#domain/days/late-entry';
import type { Draft, Trouble } from '#domain/fields/field';
import { changedFields, type FormHead, tidyAnswers, troublesOf } from '#domain/form';
import type { FormId } from '#domain/forms';
import { formIn } from '#domain/own/form-in';
import type { FigureFacts } from './case-figures.ts';
import { type DraftSubject, deleteDraft, draftSubject, findDraft } from './draft.queries.ts';
import type { Completion, Effect } from './effects/effect.ts';
import { effects } from './effects/effects.ts';
import { getKnownDays } from './known-days.queries.ts';
import { askFirst, watchSentMonths } from './months/watch-sent-months.ts';
import type { Place } from './place.ts';
import { addVersion, beginRecord, findCompletion, findRecord, type NewRecord } from './record.queries.ts';
import { refreshCase, refreshCasesOf } from './refresh-case.ts';
import { askSecondReader } from './sign-off.ts';
import { weighDays } from './weigh-days.ts';
import { indexWriting } from './writing/index-writing.ts';

/** A request to complete a form, with everything the outside world adds to it. */
type CompleteRequest = Place & {
  form: FormHead<FormId>;
  recordId?: string;
  /** Version being corrected; 0 begins a record. */
  version: number;
  /** The draft that was seen; another that waits is a colleague's, and keeps this from being completed. */
  revision?: number;
  answers: Draft;
  reason?: string;
  /** Questions as they were shown, word for word, that were answered with "Tetap simpan". */
  confirmed?: readonly string[];
  requestId: string;
  userId: string;
  now: string;
  newId(): string;
  /** `later` leaves the case's row to the caller, who refreshes once after many completions. */
  refresh?: 'later';
  /** Where it was typed, when that is not the draft of the form itself. */
  draft?: DraftSubject;
  /**
   * The first record of its form in a case that this transaction opened from an old file: what that does not tell may stay
   * open, nobody is asked to approve it, and nothing else is there yet that would have to be looked for. What would be
   * asked is taken as it stands and told in `asked`; the words are left to the caller, who indexes many at once.
   * `isJudged`: its days were held against one another before. `waiting`: where it waits, with other first records that
   * nothing has to read before the caller begins them together.
   */
  fromFile?: { mayLack: readonly string[]; isJudged: boolean; waiting?: NewRecord[] | undefined };
  /** `byCaller` leaves the reports that were sent to the caller, who watches more than this completion. */
  watch?: 'byCaller';
};

export type Completed =
  | {
      ok: true;
      recordId: string;
      version: number;
      changed: string[];
      repeated: boolean;
      /** The rules that were asked about and overruled: those of days, and those of the form's effect. */
      overruled: string[];
      /** What nobody was asked about a record from a file. */
      asked: string[];
    }
  | { ok: false; why: 'moved-on' }
  | { ok: false; why: 'reason-needed' }
  | { ok: false; why: 'troubles'; troubles: Trouble[] };

/**
 * Turns a draft into the next version of a record: check it, hold its dates against what is known, write the version,
 * let the form's effect write its columns, forget the draft, refresh the case. The same request id completes once,
 * however often it comes. The caller has checked who may, and whether the stage and the case allow it. Throws AsksFirst
 * where a date contradicts what is known, the form's effect asks, or a report that was sent changes, and nobody has
 * confirmed it yet.
 */
export async function completeRecord(
  trx: Trx,
  request: CompleteRequest,
  facts: FigureFacts,
): Promise<Completed> {
  const { userId, now } = request;
  const form = formIn(facts.centre.own, request.form.id);
  const isFirst = request.fromFile !== undefined;
  const earlier = isFirst ? undefined : await findCompletion(trx, request.requestId);
  if (earlier !== undefined)
    return { ok: true, ...earlier, changed: [], repeated: true, overruled: [], asked: [] };

  const single = !form.repeats;
  const record =
    !isFirst && (single || request.recordId)
      ? await findRecord(trx, form, request, request.recordId)
      : undefined;
  if ((record?.version ?? 0) !== request.version) return { ok: false, why: 'moved-on' };
  const subject = request.draft ?? draftSubject(form, request, request.recordId, userId);
  const draft = isFirst ? undefined : await findDraft(trx, subject);
  const isSeen = draft === undefined || draft.revision === (request.revision ?? draft.revision);
  if (!isSeen) return { ok: false, why: 'moved-on' };
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
    isWaiting: request.fromFile?.waiting !== undefined,
  };
  const effect: Effect = effects[form.id];
  const mayLack = request.fromFile?.mayLack ?? [];
  const missing = troublesOf(form, request.answers, { today: facts.today }).filter(
    ({ path }) => !(mayLack.includes(path) && answers[path] === undefined),
  );
  if (missing.length > 0) return { ok: false, why: 'troubles', troubles: missing };
  const known = await knownDays(trx, form, request, facts.today);
  const days = weighDays(contradictionsOf(form, answers, known, record?.answers), request.confirmed);
  const closedOn = known.stays.find(({ isThis }) => isThis)?.leftOn ?? null;
  const late = record === undefined ? lateTroubles(form, answers, closedOn) : [];
  const isTold = ({ path }: Trouble) => late.some((one) => one.path === path);
  const ownDays = [...late, ...days.refused.filter((one) => !isTold(one))];
  const troubles = [...ownDays, ...((await effect.check?.(trx, completion)) ?? [])];
  if (troubles.length > 0) return { ok: false, why: 'troubles', troubles };
  const own = isFirst ? nothingAsked : await weighQuestions(trx, effect, completion, request.confirmed);

  const sent = request.watch === 'byCaller' ? undefined : await watchSentMonths(trx, [request.clientId]);
  const changed = changedFields(form, record?.answers ?? {}, answers);
  const next = {
    recordId: completion.recordId,
    version: completion.version,
    answers,
    changed,
    reason: completion.reason,
    requestId: request.requestId,
    savedAt: now,
    savedBy: userId,
    ...{ carriedFrom: draft?.carriedFrom ?? null },
  };
  const waiting = request.fromFile?.waiting;
  if (waiting !== undefined) waiting.push({ form, place: request, first: next });
  else if (record === undefined) await beginRecord(trx, { form, place: request, first: next });
  else await addVersion(trx, form, next);
  await effect.apply?.(trx, completion);
  if (!isFirst) {
    await indexWriting(trx, [completion.recordId], facts.centre.own);
    await askSecondReader(trx, form, completion);
    await deleteDraft(trx, subject);
  }
  if (request.refresh !== 'later') {
    if (form.about === 'client') await refreshCasesOf(trx, request.clientId, facts);
    else await refreshCase(trx, request.caseId, facts);
  }
  const asked = [...days.asked, ...own.asked, ...((await sent?.([request.clientId])) ?? [])];
  if (!isFirst) askFirst(asked, request.confirmed ?? []);
  const { recordId, version } = completion;
  return {
    ok: true,
    recordId,
    version,
    changed,
    repeated: false,
    overruled: [...days.overruled, ...own.overruled],
    asked: asked.map(({ sentence }) => sentence),
  };
}

/** Of a file whose days were judged before, nothing has to be read again. */
async function knownDays(trx: Trx, form: FormHead<FormId>, request: CompleteRequest, today: string) {
  if (!request.fromFile?.isJudged) return await getKnownDays(trx, form, request, today);
  return { today, bornOn: null, stays: [], entries: [], ownConsents: [] };
}

const nothingAsked: { asked: Trouble[]; overruled: string[] } = { asked: [], overruled: [] };

/** What a form's effect asks, by whether it was answered. */
async function weighQuestions(
  trx: Trx,
  effect: Effect,
  completion: Completion,
  confirmed: readonly string[] = [],
): Promise<{ asked: Trouble[]; overruled: string[] }> {
  const questions = (await effect.asks?.(trx, completion)) ?? [];
  const isAnswered = ({ sentence }: Trouble) => confirmed.includes(sentence);
  return {
    asked: questions
      .filter((one) => !isAnswered(one))
      .map(({ path, label, sentence }) => ({ path, label, sentence })),
    overruled: [...new Set(questions.filter(isAnswered).map(({ rule }) => rule))],
  };
}
