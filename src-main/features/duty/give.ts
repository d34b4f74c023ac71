import { may } from '#domain/roles';
import { os } from '#pipeline';
import { isRequestKnown } from '#records/request.queries';
import { listColleagues } from '#records/user.queries';
import { isVisible } from '#records/visible.queries';
import { findAboutCase } from './duty.queries.ts';
import { insertTodo } from './todo.queries.ts';

/** A task for oneself; for a colleague by whoever oversees. In a case only where both may work. */
export const give = os.duty.give.handler(async ({ input, context, errors }) => {
  const { trx, actor, today, now } = context;
  const { requestId, caseId, ownerId, what, dueOn } = input;
  if (await isRequestKnown(trx, 'todo', requestId)) return;
  if (ownerId !== actor.id && !may(actor.role, 'duty.oversee')) throw errors.NOT_FOR_OTHERS();
  if (dueOn < today) throw errors.NO_DAY();
  const owner = (await listColleagues(trx)).find(({ id }) => id === ownerId);
  if (owner === undefined) throw errors.NO_HAND();
  if (caseId !== null) {
    const caseFile = await findAboutCase(trx, caseId);
    if (caseFile === undefined) throw errors.NOT_FOUND();
    if (!(await isVisible(trx, actor, caseId))) throw errors.NOT_YOURS();
    if (!(await isVisible(trx, owner, caseId))) throw errors.NO_HAND();
    context.alsoAbout(caseFile);
  }
  await insertTodo(trx, {
    ...{ id: context.newId(), caseId, what, dueOn, ownerId, requestId },
    ...{ givenBy: actor.id, givenAt: now, endedAt: null, supervisionId: null },
  });
});
