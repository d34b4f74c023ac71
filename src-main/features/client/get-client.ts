import { stillLikely } from '#domain/forms/case-file';
import { os } from '#pipeline';
import { findKnown } from '#records/alike.queries';
import { latestAnswers } from '#records/letters/letter-facts.queries';

/** Who a new case is about to be opened for; of their last case only what somebody sees who may open one of theirs. */
export const get = os.client.get.handler(async ({ input: { clientId }, context, errors }) => {
  const known = await findKnown(context.trx, context.actor, clientId);
  if (known === undefined) throw errors.NOT_FOUND();
  context.note({ clientId });
  const caseId = known.openableCaseId;
  const last = caseId === null ? {} : await latestAnswers(context.trx, { clientId, caseId }, 'caseFile');
  return { ...known, lastCase: stillLikely(last) };
});
