import type { Trx } from '#database/connect';
import { readPastNames } from '#records/past-names.queries';

/**
 * The numbers of those who work here, by their id, as they were when the minutes were approved (null: not yet): NIP or
 * another, empty where there is none.
 */
export async function listEmployeeNumbers(trx: Trx, approvedAt: string | null): Promise<Map<string, string>> {
  const pastName = await readPastNames(trx);
  const users = await trx.selectFrom('user').select(['id', 'employeeNumber']).execute();
  return new Map(
    users.map(({ id, employeeNumber }) => [id, pastName(id, approvedAt)?.employeeNumber ?? employeeNumber]),
  );
}

/** Who works with a case, as they were named when the minutes were approved (null: not yet); null where nobody does. */
export async function getCaseWorker(trx: Trx, caseId: string, approvedAt: string | null) {
  const { workerId, ...worker } = await trx
    .selectFrom('caseFile')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .where('caseFile.id', '=', caseId)
    .select(['workerId', 'user.name as workerName', 'user.employeeNumber as workerNumber'])
    .executeTakeFirstOrThrow();
  const past = (await readPastNames(trx))(workerId, approvedAt);
  return past === undefined ? worker : { workerName: past.name, workerNumber: past.employeeNumber };
}
