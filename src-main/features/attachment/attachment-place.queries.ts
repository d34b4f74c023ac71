import type { AttachableForm } from '#domain/attachment';
import { forms } from '#domain/forms';
import type { ShortWork } from '#pipeline';
import type { AttachmentPlace } from '#vault/attachments/attachment.queries';

type Asked = { caseId: string; form: AttachableForm; recordId?: string };

/** Where an attachment would belong; undefined for a record that is not there, or not for this person. */
export async function findPlace(
  { trx, actor }: Pick<ShortWork, 'trx' | 'actor'>,
  { caseId, form, recordId }: Asked,
): Promise<AttachmentPlace | undefined> {
  const { clientId, workerId } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['clientId', 'workerId'])
    .executeTakeFirstOrThrow();
  if (!forms[form].repeats) {
    return { clientId, caseId: forms[form].about === 'client' ? null : caseId, form, recordId: null };
  }
  const record = await trx
    .selectFrom('formRecord')
    .leftJoin('note', 'note.recordId', 'formRecord.id')
    .where('formRecord.id', '=', recordId ?? '')
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', '=', form)
    .select(['formRecord.id', 'note.isConfidential', 'note.authorId'])
    .executeTakeFirst();
  if (record === undefined) return undefined;
  const isHidden = record.isConfidential === 1 && ![record.authorId, workerId].includes(actor.id);
  return isHidden ? undefined : { clientId, caseId, form, recordId: record.id };
}
