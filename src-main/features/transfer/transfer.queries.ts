import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { AttachableForm } from '#domain/attachment';
import type { Reader } from '#records/place';
import { isReadableBy } from '#records/readable.queries';
import { annulledCases } from '#records/visible.queries';

/** Which of these requests took something, and into which case; the first of them in their order. */
export async function findTaken(trx: Trx, of: readonly { version: number; requestId: string }[]) {
  const rows = await trx
    .selectFrom('attachment')
    .innerJoin('caseFile', 'caseFile.id', 'attachment.caseId')
    .where(
      'attachment.requestId',
      'in',
      of.map(({ requestId }) => requestId),
    )
    .where('caseFile.id', 'not in', annulledCases(trx))
    .select(['attachment.requestId', 'caseFile.id as caseId', 'caseFile.number as caseNumber'])
    .execute();
  for (const { version, requestId } of of) {
    const found = rows.find((row) => row.requestId === requestId);
    if (found !== undefined) return { version, caseId: found.caseId, caseNumber: found.caseNumber };
  }
  return undefined;
}

/** Under which of these requests something was added, and into which case. */
export async function listAdded(trx: Trx, requestIds: readonly string[]) {
  return await trx
    .selectFrom('attachment')
    .where('requestId', 'in', [...requestIds])
    .select(['requestId', 'caseId'])
    .execute();
}

/** Lets a request be made once more where what it added lies in a case that was annulled since. */
export async function forgetAnnulled(trx: Trx, requestId: string, instead: string): Promise<void> {
  await trx
    .updateTable('attachment')
    .where('requestId', '=', requestId)
    .where('caseId', 'in', annulledCases(trx))
    .set({ requestId: instead })
    .execute();
}

/** The number of a case. */
export async function getCaseNumber(trx: Trx, caseId: string): Promise<string> {
  const { number } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** How often a referral was packed before. */
export async function countPacked(trx: Trx, caseId: string, referral: string): Promise<number> {
  const { packed } = await trx
    .selectFrom('audit')
    .where('caseId', '=', caseId)
    .where('operation', '=', 'transfer.make')
    .where(sql<string>`json_extract(detail, '$.referral')`, '=', referral)
    .select(({ fn }) => fn.countAll<number>().as('packed'))
    .executeTakeFirstOrThrow();
  return packed;
}

/** The attachments of a case that belong to these forms and lie in its file, with what opens them. */
export async function listFiles(trx: Trx, caseId: string, forms: readonly AttachableForm[], reader: Reader) {
  return await trx
    .selectFrom('attachment')
    .innerJoin('caseFile', 'caseFile.clientId', 'attachment.clientId')
    .leftJoin('formRecord', 'formRecord.id', 'attachment.recordId')
    .where('caseFile.id', '=', caseId)
    .where('attachment.form', 'in', [...forms])
    .where('attachment.removedAt', 'is', null)
    .where(({ eb, or, ref }) =>
      or([eb('attachment.caseId', 'is', null), eb('attachment.caseId', '=', ref('caseFile.id'))]),
    )
    .where(({ eb, or }) => or([eb('attachment.recordId', 'is', null), isReadableBy(reader)]))
    .orderBy('attachment.addedAt')
    .orderBy('attachment.id')
    .select(['attachment.form', 'attachment.title', 'attachment.kind', 'attachment.mediaType'])
    .select(['attachment.bytes', 'attachment.file', 'attachment.key', 'attachment.sha256'])
    .execute();
}
