import type { Trx } from '#database/connect';

/** The case with its person and worker, as a packet names them. */
export async function getPacketHead(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('client', 'client.id', 'caseFile.clientId')
    .leftJoin('user', 'user.id', 'caseFile.workerId')
    .where('caseFile.id', '=', caseId)
    .select([
      'caseFile.clientId',
      'caseFile.number',
      'caseFile.category',
      'caseFile.admittedOn',
      'caseFile.leftOn',
      'caseFile.stageSince',
    ])
    .select([
      'caseFile.workerId',
      'user.name as workerName',
      'client.registerNumber',
      'client.fullName',
      'client.alias',
    ])
    .select(['client.sex', 'client.nik', 'client.birthDate', 'client.birthDateEstimated', 'client.birthYear'])
    .executeTakeFirstOrThrow();
}
