import { ownEntry } from '#contract/case-file';
import { os } from '#pipeline';
import { listCoercive, listUnreviewed, reviewEntry } from '#records/coercion.queries';
import { verdictOf } from '#records/verdicts';

export const listCoercion = os.case.listCoercion.handler(async ({ context: { trx, actor } }) => {
  const entries = await listUnreviewed(trx, actor);
  return entries.map(({ authorId, ...entry }) => ({
    ...entry,
    can: { review: verdictOf(authorId === actor.id ? ownEntry : undefined) },
  }));
});

export const reviewCoercion = os.case.reviewCoercion.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { caseId, recordId, remark } = input;
  const entry = (await listCoercive(trx, caseId)).find((one) => one.recordId === recordId);
  if (entry === undefined) throw errors.NOT_FOUND();
  if (entry.authorId === actor.id) throw errors.OWN_ENTRY();
  await reviewEntry(trx, recordId, { reviewedAt: now, reviewedBy: actor.id, reviewRemark: remark });
  context.note({ record: recordId });
});
