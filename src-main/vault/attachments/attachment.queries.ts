import type { Trx } from '#database/connect';
import type { AttachableForm, MediaType } from '#domain/attachment';
import type { AttachmentKind } from '#domain/lists/attachment-kinds';
import { isReadableBy } from '#records/readable.queries';
import { indexNames } from '#records/writing/index-names';
import type { KeptFile } from './store-attachment.ts';

/** Where an attachment belongs: to a person, to one of their cases, or to one record of it. */
export type AttachmentPlace = {
  clientId: string;
  /** Null for what belongs to the person, whichever case it was added in. */
  caseId: string | null;
  form: AttachableForm;
  recordId: string | null;
};

type NewAttachment = AttachmentPlace &
  KeptFile & {
    id: string;
    title: string;
    kind: AttachmentKind;
    mediaType: MediaType;
    requestId: string;
    addedAt: string;
    addedBy: string;
  };

/** Who asks: a record shows its attachments to those who may read it. */
export type AttachmentReader = { userId: string; forms: readonly AttachableForm[] };

/** Adds the row of a file that lies whole in the folder. */
export async function insertAttachment(trx: Trx, attachment: NewAttachment): Promise<void> {
  const none = { removedAt: null, removedBy: null, removedReason: null };
  await trx
    .insertInto('attachment')
    .values({ ...attachment, ...none })
    .execute();
  await indexNames(trx, [attachment.id]);
}

/** The row a request added, if it did: a double click adds once. */
export async function findByRequest(trx: Trx, requestId: string): Promise<{ id: string } | undefined> {
  return await trx
    .selectFrom('attachment')
    .where('requestId', '=', requestId)
    .select('id')
    .executeTakeFirst();
}

/** What a person reading a case may see: the case's own attachments and those of the person, oldest first. */
export async function listAttachments(trx: Trx, caseId: string, reader: AttachmentReader) {
  return await readable(trx, caseId, reader).orderBy('attachment.addedAt').orderBy('attachment.id').execute();
}

/** One of them with what opens its file; undefined for one that is not of this case or not for this reader. */
export async function findAttachment(trx: Trx, caseId: string, id: string, reader: AttachmentReader) {
  return await readable(trx, caseId, reader)
    .where('attachment.id', '=', id)
    .select(['attachment.key', 'attachment.sha256'])
    .executeTakeFirst();
}

/** Takes an attachment out of the person's file, or puts it back; the row and its file stay either way. */
export async function setRemoved(
  trx: Trx,
  id: string,
  removed: { at: string; by: string; reason: string } | null,
): Promise<void> {
  await trx
    .updateTable('attachment')
    .where('id', '=', id)
    .set({
      removedAt: removed?.at ?? null,
      removedBy: removed?.by ?? null,
      removedReason: removed?.reason ?? null,
    })
    .execute();
  await indexNames(trx, [id]);
}

/** Changes what an attachment is called and what kind it is. */
export async function setTitle(
  trx: Trx,
  id: string,
  { title, kind }: { title: string; kind: AttachmentKind },
): Promise<void> {
  await trx.updateTable('attachment').where('id', '=', id).set({ title, kind }).execute();
  await indexNames(trx, [id]);
}

function readable(trx: Trx, caseId: string, { userId, forms }: AttachmentReader) {
  return trx
    .selectFrom('attachment')
    .innerJoin('caseFile', 'caseFile.clientId', 'attachment.clientId')
    .innerJoin('user as adder', 'adder.id', 'attachment.addedBy')
    .leftJoin('user as remover', 'remover.id', 'attachment.removedBy')
    .leftJoin('formRecord', 'formRecord.id', 'attachment.recordId')
    .where('caseFile.id', '=', caseId)
    .where('attachment.form', 'in', [...forms])
    .where(({ eb, or, ref }) =>
      or([eb('attachment.caseId', 'is', null), eb('attachment.caseId', '=', ref('caseFile.id'))]),
    )
    .where(({ eb, or }) => or([eb('attachment.recordId', 'is', null), isReadableBy({ userId })]))
    .select([
      'attachment.id',
      'attachment.form',
      'attachment.recordId',
      'attachment.title',
      'attachment.kind',
    ])
    .select(['attachment.mediaType', 'attachment.bytes', 'attachment.file', 'attachment.addedAt'])
    .select(['attachment.addedBy as addedById', 'adder.name as addedBy'])
    .select(['attachment.removedAt', 'remover.name as removedBy', 'attachment.removedReason'])
    .select(['formRecord.sequence as recordSequence', 'formRecord.happenedOn as recordHappenedOn']);
}
