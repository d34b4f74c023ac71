import type { Trx } from '#database/connect';
import { may } from '#domain/roles';
import { os } from '#pipeline';
import { stateFact } from '#records/case-facts';
import { askFirst, watchSentMonths } from '#records/months/watch-sent-months';
import { getPlace } from '#records/record.queries';
import { refreshCase } from '#records/refresh-case';
import { isRequestKnown } from '#records/request.queries';
import { findActiveRole } from '#records/user.queries';
import {
  findOpenRequest,
  findWorkerRequest,
  insertWorkerRequest,
  settleWorkerRequest,
} from '#records/worker-request.queries';
import { getCaseHead } from './case-file.queries.ts';

/** Whether somebody works here and may hold cases. */
export async function mayHold(trx: Trx, userId: string): Promise<boolean> {
  const role = await findActiveRole(trx, userId);
  return role !== undefined && may(role, 'narrative.write');
}

/** Asks whoever assigns cases for another worker: why, what the next one has to know, and what the person was told. */
export const requestWorker = os.case.requestWorker.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const { caseId, proposedId } = input;
  if (await isRequestKnown(trx, 'workerRequest', input.requestId)) return;
  const head = await getCaseHead(trx, caseId);
  if (head.leftOn !== null) throw errors.CASE_CLOSED();
  if ((await findOpenRequest(trx, caseId)) !== undefined) throw errors.WAITING();
  if (proposedId !== null && (proposedId === head.workerId || !(await mayHold(trx, proposedId))))
    throw errors.NOT_A_COLLEAGUE();
  await insertWorkerRequest(trx, {
    ...input,
    ...{ id: context.newId(), askedAt: now, askedBy: actor.id },
    ...{ decidedAt: null, decidedBy: null, outcome: null, remark: '' },
  });
  await refreshCase(trx, caseId, context);
  context.note({ proposed: proposedId ?? undefined });
});

/** Gives the case to another worker as it was asked for, or declines with a remark; what was handed over stays with the change. */
export const decideRequest = os.case.decideRequest.handler(async ({ input, context, errors }) => {
  const { trx, actor, now, today } = context;
  const { caseId, workerRequestId, workerId, remark, confirmed } = input;
  const request = await findWorkerRequest(trx, caseId, workerRequestId);
  if (request === undefined) throw errors.NOT_FOUND();
  if (request.outcome !== null) throw errors.DECIDED();
  const decided = { decidedAt: now, decidedBy: actor.id, remark };
  context.note({ granted: workerId !== null, worker: workerId ?? undefined });
  if (workerId === null) {
    await settleWorkerRequest(trx, workerRequestId, { ...decided, outcome: 'declined' });
    return await refreshCase(trx, caseId, context);
  }
  const head = await getCaseHead(trx, caseId);
  if (head.leftOn !== null) throw errors.CASE_CLOSED();
  if (head.workerId === workerId) throw errors.SAME_WORKER();
  if (!(await mayHold(trx, workerId))) throw errors.NOT_A_COLLEAGUE();
  const { clientId } = await getPlace(trx, caseId);
  const sent = await watchSentMonths(trx, [clientId]);
  const { reason, handover, toldClient } = request;
  await stateFact(trx, {
    ...{ caseId, kind: 'worker', value: workerId, since: today, reason, handover, toldClient },
    ...{ recordedAt: now, recordedBy: actor.id },
  });
  await settleWorkerRequest(trx, workerRequestId, { ...decided, outcome: 'granted' });
  await refreshCase(trx, caseId, context);
  askFirst(await sent([clientId]), confirmed);
});

/** Takes one's own request back while nobody has decided it. */
export const withdrawRequest = os.case.withdrawRequest.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const request = await findWorkerRequest(trx, input.caseId, input.workerRequestId);
  if (request === undefined) throw errors.NOT_FOUND();
  if (request.outcome !== null) throw errors.DECIDED();
  if (request.askedBy !== actor.id) throw errors.NOT_OWN();
  await settleWorkerRequest(trx, request.id, {
    ...{ decidedAt: now, decidedBy: actor.id, outcome: 'withdrawn', remark: '' },
  });
  await refreshCase(trx, input.caseId, context);
});
