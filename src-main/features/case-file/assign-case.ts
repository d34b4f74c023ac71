import type { Trx } from '#database/connect';
import { may, type Permission } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { os } from '#pipeline';
import { stateFact } from '#records/case-facts';
import { askFirst, watchSentMonths } from '#records/months/watch-sent-months';
import { refreshCase } from '#records/refresh-case';
import { findActiveRole } from '#records/user.queries';
import { getCaseHead, isSaidLast } from './case-file.queries.ts';

/** Gives a case to a worker, and when asked to a supervisor; leaving the supervisor out keeps the present one. */
export const assign = os.case.assign.handler(async ({ input, context, errors }) => {
  const { caseId, workerId, supervisorId, reason, confirmed, upon } = input;
  const { trx } = context;
  const handed = { handover: input.handover || null, toldClient: input.toldClient || null };
  if (!(await isActiveWith(trx, workerId, 'narrative.write'))) throw errors.NOT_A_WORKER();
  if (supervisorId && !(await isActiveWith(trx, supervisorId, 'coercion.review')))
    throw errors.NOT_A_SUPERVISOR();
  const { clientId, ...head } = await getCaseHead(trx, caseId);
  const held = { workerId: head.workerId, supervisorId: head.supervisorId };
  context.note({ worker: workerId, supervisor: supervisorId ?? undefined });
  const saying = { ...handed, reason: reason || null, by: context.actor.id };
  const wished = { workerId, supervisorId: supervisorId === undefined ? held.supervisorId : supervisorId };
  if (sameAs(wished, held) && (await isSaidLast(trx, caseId, saying))) return;
  if (!sameAs(upon, held)) throw errors.MOVED_ON();
  const sent = await watchSentMonths(trx, [clientId]);
  const about = {
    caseId,
    since: context.today,
    reason: reason || null,
    recordedAt: context.now,
    recordedBy: context.actor.id,
  };
  await stateFact(trx, { ...about, ...handed, kind: 'worker', value: workerId });
  if (supervisorId !== undefined) await stateFact(trx, { ...about, kind: 'supervisor', value: supervisorId });
  await refreshCase(trx, caseId, context);
  askFirst(await sent([clientId]), confirmed);
});

async function isActiveWith(trx: Trx, userId: string, permission: Permission): Promise<boolean> {
  const role = await findActiveRole(trx, userId);
  return role !== undefined && may(role, permission);
}
