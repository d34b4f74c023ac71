import type { Trx } from '#database/connect';
import { annulledCases } from '#records/visible.queries';

/** Those of these accounts that may still log in, with their open cases, in the order in which they were named. */
export async function listHands(trx: Trx, userIds: readonly string[]) {
  const rows = await trx
    .selectFrom('user')
    .leftJoin('caseFile', (join) =>
      join
        .onRef('caseFile.workerId', '=', 'user.id')
        .on('caseFile.leftOn', 'is', null)
        .on(({ eb }) => eb('caseFile.id', 'not in', annulledCases(trx))),
    )
    .where('user.id', 'in', userIds)
    .where('user.isActive', '=', 1)
    .groupBy('user.id')
    .select(({ fn }) => [
      'user.id',
      'user.name',
      'user.role',
      fn.count<number>('caseFile.id').as('openCases'),
    ])
    .execute();
  return rows.sort((a, b) => userIds.indexOf(a.id) - userIds.indexOf(b.id));
}

/** The numbers of those of these cases that have ended. */
export async function listClosed(trx: Trx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('caseFile')
    .where('id', 'in', caseIds)
    .where('leftOn', 'is not', null)
    .orderBy('number')
    .select('number')
    .execute();
  return rows.map(({ number }) => number);
}

/** The number of a case of these that somebody holds already; undefined where none. */
export async function findHeldBy(
  trx: Trx,
  caseIds: readonly string[],
  userId: string,
): Promise<string | undefined> {
  const held = await trx
    .selectFrom('caseFile')
    .where('id', 'in', caseIds)
    .where('workerId', '=', userId)
    .select('number')
    .executeTakeFirst();
  return held?.number;
}

/** Whose cases these are. */
export async function listPeople(trx: Trx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('caseFile')
    .where('id', 'in', caseIds)
    .select('clientId')
    .distinct()
    .execute();
  return rows.map(({ clientId }) => clientId);
}

/** Who held or supervised a case from when on, as it was recorded, and who recorded it; the newest first. */
export async function listHolders(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFact')
    .leftJoin('user as holder', 'holder.id', 'caseFact.value')
    .leftJoin('user as recorder', 'recorder.id', 'caseFact.recordedBy')
    .where('caseFact.caseId', '=', caseId)
    .where('caseFact.kind', 'in', ['worker', 'supervisor'])
    .where((where) =>
      where.or([where('caseFact.since', 'is not', null), where('caseFact.value', 'is not', null)]),
    )
    .orderBy('caseFact.number', 'desc')
    .select([
      'caseFact.kind',
      'caseFact.since',
      'holder.name',
      'caseFact.reason',
      'caseFact.handover',
      'caseFact.toldClient',
      'caseFact.recordedAt as at',
      'recorder.name as by',
    ])
    .$narrowType<{ kind: 'worker' | 'supervisor' }>()
    .execute();
}

/** What was handed over with the last change of worker; null where nothing was said, or nobody took over. */
export async function findHandover(trx: Trx, caseId: string) {
  const last = (await listHolders(trx, caseId)).find(({ kind }) => kind === 'worker');
  if (last === undefined || last.name === null || last.since === null) return null;
  const { since: on, name: to, handover, toldClient } = last;
  if (handover === null && toldClient === null) return null;
  return { on, to, by: last.by ?? '', handover: handover ?? '', toldClient: toldClient ?? '' };
}
