import type { Trx } from '#database/connect';

/** Whom a consent form is about, and who asks them. */
export async function getAsked(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .where('caseFile.id', '=', caseId)
    .select(['clientId', 'number', 'registerNumber', 'fullName', 'birthDate'])
    .select('client.birthDateEstimated')
    .select(['user.name as workerName', 'user.employeeNumber as workerNumber'])
    .executeTakeFirstOrThrow();
}
