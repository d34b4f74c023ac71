import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

type WorkerRequest = Tables['workerRequest'];

/** Keeps that a change of worker is asked for. */
export async function insertWorkerRequest(trx: Trx, request: WorkerRequest): Promise<void> {
  await trx.insertInto('workerRequest').values(request).execute();
}

/** A request of a case; undefined when there is none by this id. */
export async function findWorkerRequest(
  trx: Trx,
  caseId: string,
  id: string,
): Promise<WorkerRequest | undefined> {
  return await trx
    .selectFrom('workerRequest')
    .where('id', '=', id)
    .where('caseId', '=', caseId)
    .selectAll()
    .executeTakeFirst();
}

/** The request of a case that waits; undefined when none does. */
export async function findOpenRequest(trx: Trx, caseId: string): Promise<WorkerRequest | undefined> {
  return await trx
    .selectFrom('workerRequest')
    .where('caseId', '=', caseId)
    .where('outcome', 'is', null)
    .selectAll()
    .executeTakeFirst();
}

/** Keeps what became of a request. */
export async function settleWorkerRequest(
  trx: Trx,
  id: string,
  decided: Pick<WorkerRequest, 'decidedAt' | 'decidedBy' | 'outcome' | 'remark'>,
): Promise<void> {
  await trx.updateTable('workerRequest').set(decided).where('id', '=', id).execute();
}

/** Every change of worker that was asked for in a case, the latest first. */
export async function listWorkerRequests(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('workerRequest')
    .innerJoin('user as asker', 'asker.id', 'workerRequest.askedBy')
    .leftJoin('user as proposed', 'proposed.id', 'workerRequest.proposedId')
    .leftJoin('user as decider', 'decider.id', 'workerRequest.decidedBy')
    .where('caseId', '=', caseId)
    .orderBy('askedAt', 'desc')
    .orderBy('workerRequest.id', 'desc')
    .select(['workerRequest.id as workerRequestId', 'askedAt', 'askedBy as askerId', 'asker.name as askedBy'])
    .select(['reason', 'proposedId', 'proposed.name as proposed', 'handover', 'toldClient'])
    .select(['decidedAt', 'decider.name as decidedBy', 'outcome', 'remark'])
    .execute();
}

/** That nobody asked for another worker in a case yet: the first remedy for who does not get on with theirs; or undefined. */
export async function sayNotAsked(trx: Trx, caseId: string): Promise<string | undefined> {
  const asked = trx.selectFrom('workerRequest').where('caseId', '=', caseId).select('id');
  const isAsked = (await asked.executeTakeFirst()) !== undefined;
  return isAsked
    ? undefined
    : 'Alasan T08: pergantian pekerja sosial belum pernah diminta dalam kasus ini. Minta dahulu pekerja sosial lain; kasus lalu tidak perlu ditutup.';
}
