import type { Trx } from '#platform/database/connect';

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

/** The latest entries of the log, without confidential ones: a packet is read by a whole room. */
export async function listPacketNotes(trx: Trx, caseId: string) {
  const rows = await trx
    .selectFrom('note')
    .innerJoin('formRecord', 'formRecord.id', 'note.recordId')
    .innerJoin('formVersion', (join) =>
      join
        .onRef('formVersion.recordId', '=', 'formRecord.id')
        .onRef('formVersion.version', '=', 'formRecord.version'),
    )
    .where('note.caseId', '=', caseId)
    .where('note.isConfidential', '=', 0)
    .orderBy('note.happenedOn', 'desc')
    .orderBy('formRecord.sequence', 'desc')
    .limit(6)
    .select(['note.happenedOn as on', 'formVersion.answers'])
    .execute();
  return rows.map(({ on, answers }) => ({ on, summary: String(JSON.parse(answers).summary ?? '') }));
}
