import { ownEntry } from '#contract/coercion';
import { asText } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { coercionFields } from '#domain/forms/note';
import { formIn } from '#domain/own/form-in';
import { os } from '#pipeline';
import { countUnreviewed, listCoercive, listUnreviewed } from '#records/coercion.queries';
import {
  isLeftToWriters,
  keepReview,
  listEntries,
  listReviews,
  listWritersSinceReview,
  standingOf,
} from '#records/coercion-reviews.queries';
import { refreshCase } from '#records/refresh-case';
import { verdictOf } from '#records/verdicts';

/** So many entries are told at once, with all that they say; the rest is counted. */
const mostTold = 60;

export const listCoercion = os.case.listCoercion.handler(async ({ input: { caseId }, context }) => {
  const { trx, actor, centre } = context;
  const entries = await listUnreviewed(trx, actor, { caseId, most: mostTold });
  const told = [];
  for (const { answers, isHidden, authorId: _author, ...entry } of entries) {
    const writers = await listWritersSinceReview(trx, entry.recordId);
    const isAlone = await isLeftToWriters(trx, writers);
    const isOwn = writers.includes(actor.id);
    const fields = printForm(formIn(centre.own, 'note'), answers).filter(
      ({ name }) => !isHidden || (coercionFields as readonly string[]).includes(name),
    );
    told.push({
      ...entry,
      reason: asText(answers.coerceReason),
      fields,
      isPartial: isHidden,
      isAlone,
      can: { review: verdictOf(isOwn && !isAlone ? ownEntry : undefined) },
    });
  }
  return { entries: told, total: await countUnreviewed(trx, actor, caseId) };
});

export const reviews = os.case.reviews.handler(async ({ input, context: { trx, actor } }) => {
  const all = await listReviews(trx, input.caseId);
  const told = [];
  for (const { recordId, version, isCoercive, ...entry } of await listEntries(trx, input.caseId, {
    userId: actor.id,
  })) {
    const given = (all.get(recordId) ?? []).map(({ outcome, isAlone, version: read, at, by, remark }) => ({
      ...{ version: read, at, by, remark },
      state: outcome ?? ('unrecorded' as const),
      isAlone: isAlone === 1,
    }));
    told.push({
      recordId,
      now: isCoercive === 1 ? await standingOf(trx, { recordId, ...entry }) : null,
      present: given.find((one) => one.version === version) ?? null,
      earlier: given.filter((one) => one.version !== version),
    });
  }
  return told;
});

export const reviewCoercion = os.case.reviewCoercion.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { caseId, recordId, version, outcome, remark } = input;
  const entry = (await listCoercive(trx, caseId)).find((one) => one.recordId === recordId);
  if (entry === undefined) throw errors.NOT_FOUND();
  if (entry.reviewedAt !== null) throw errors.REVIEWED();
  if (entry.version !== version) throw errors.MOVED_ON();
  const writers = await listWritersSinceReview(trx, recordId);
  const isOwn = writers.includes(actor.id);
  if (isOwn && !(await isLeftToWriters(trx, writers))) throw errors.OWN_ENTRY();
  if (outcome !== 'appropriate' && remark === '') throw errors.REMARK_NEEDED();
  const review = { recordId, caseId, version, outcome, remark, isAlone: isOwn ? 1 : 0, at: now };
  await keepReview(trx, { ...review, by: actor.id });
  await refreshCase(trx, caseId, context);
  context.note({ record: recordId });
});
