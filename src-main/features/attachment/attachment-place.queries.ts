import type { AttachableForm } from '#domain/attachment';
import { forms } from '#domain/forms';
import type { ShortWork } from '#pipeline';
import { isReadableBy } from '#records/readable.queries';
import { getPlace } from '#records/record.queries';
import type { AttachmentPlace } from '#vault/attachments/attachment.queries';

type Asked = { caseId: string; form: AttachableForm; recordId?: string | undefined };

/** Where an attachment would belong; undefined for a record that is not there, or not for this person. */
export async function findPlace(
  { trx, actor }: Pick<ShortWork, 'trx' | 'actor'>,
  { caseId, form, recordId }: Asked,
): Promise<AttachmentPlace | undefined> {
  const { clientId } = await getPlace(trx, caseId);
  if (!forms[form].repeats) {
    return { clientId, caseId: forms[form].about === 'client' ? null : caseId, form, recordId: null };
  }
  const record = await trx
    .selectFrom('formRecord')
    .where('formRecord.id', '=', recordId ?? '')
    .where('formRecord.caseId', '=', caseId)
    .where('formRecord.form', '=', form)
    .where(isReadableBy({ userId: actor.id }))
    .select('id')
    .executeTakeFirst();
  return record && { clientId, caseId, form, recordId: record.id };
}
