import { ownEntry } from '#contract/coercion';
import { asText } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { coercionFields, note } from '#domain/forms/note';
import { os } from '#pipeline';
import { listCoercive, listUnreviewed, reviewEntry, standingOf } from '#records/coercion.queries';
import { listReviews } from '#records/coercion-reviews.queries';
import { refreshCase } from '#records/refresh-case';
import { hasSecondReader } from '#records/user.queries';
import { verdictOf } from '#records/verdicts';

export const listCoercion = os.case.listCoercion.handler(async ({ context: { trx, actor } }) => {
  const entries = await listUnreviewed(trx, actor);
  const told = [];
  for (const { authorId, answers, isHidden, ...entry } of entries) {
    const isAlone = !(await hasSecondReader(trx, authorId, 'coercion.review'));
    const isOwn = authorId === actor.id;
    const fields = printForm(note, answers).filter(
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
  return told;
});

export const reviews = os.case.reviews.handler(async ({ input, context: { trx, actor } }) => {
  const told = [];
  for (const entry of await listReviews(trx, input.caseId, { userId: actor.id })) {
    const { recordId, reviewedAt: at, reviewer: by, reviewRemark } = entry;
    told.push({ recordId, ...(await standingOf(trx, entry)), at, by, remark: reviewRemark ?? '' });
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
  const isOwn = entry.authorId === actor.id;
  if (isOwn && (await hasSecondReader(trx, actor.id, 'coercion.review'))) throw errors.OWN_ENTRY();
  if (outcome !== 'appropriate' && remark === '') throw errors.REMARK_NEEDED();
  const review = { reviewedAt: now, reviewedBy: actor.id, reviewRemark: remark, reviewOutcome: outcome };
  await reviewEntry(trx, recordId, review);
  await refreshCase(trx, caseId, context);
  context.note({ record: recordId });
});
