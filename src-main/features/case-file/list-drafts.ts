import { formOf, isFormId } from '#domain/forms';
import { may } from '#domain/roles';
import { os } from '#pipeline';
import { listWaitingDrafts } from '#records/draft.queries';

/**
 * Whoever may close the case reads of everybody's drafts that they are there; anybody else of their own, and of the
 * corrections that they would go on with: a record has one draft for all who may write it.
 */
export const drafts = os.case.drafts.handler(async ({ input, context: { trx, actor } }) => {
  const isTold = may(actor.role, 'narrative.write');
  return (await listWaitingDrafts(trx, input.caseId)).flatMap(({ form, savedById, ...draft }) => {
    const isOwn = savedById === actor.id;
    if (!isFormId(form)) return [];
    const isShared = draft.recordId !== null && may(actor.role, formOf(form).write);
    return isOwn || isTold || isShared ? [{ ...draft, form, isOwn }] : [];
  });
});
