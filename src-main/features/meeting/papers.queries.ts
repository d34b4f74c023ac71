import type { Trx } from '#database/connect';

/** The numbers of those who work here, by their id: NIP or another, empty where there is none. */
export async function listEmployeeNumbers(trx: Trx): Promise<Map<string, string>> {
  const users = await trx.selectFrom('user').select(['id', 'employeeNumber']).execute();
  return new Map(users.map(({ id, employeeNumber }) => [id, employeeNumber]));
}

/** Who works with a case; null where nobody does. */
export async function getCaseWorker(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .where('caseFile.id', '=', caseId)
    .select(['user.name as workerName', 'user.employeeNumber as workerNumber'])
    .executeTakeFirstOrThrow();
}
