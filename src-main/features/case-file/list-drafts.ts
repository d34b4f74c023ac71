import { isFormId } from '#domain/forms';
import { may } from '#domain/roles';
import { os } from '#pipeline';
import { listWaitingDrafts } from '#records/draft.queries';

/** Whoever may close the case reads of everybody's drafts that they are there; anybody else of their own. */
export const drafts = os.case.drafts.handler(async ({ input, context: { trx, actor } }) => {
  const isTold = may(actor.role, 'narrative.write');
  return (await listWaitingDrafts(trx, input.caseId)).flatMap(({ form, savedById, ...draft }) => {
    const isOwn = savedById === actor.id;
    return isFormId(form) && (isOwn || isTold) ? [{ ...draft, form, isOwn }] : [];
  });
});
