import { os } from '#pipeline';
import { findByRequest, insertAttachment } from '#vault/attachments/attachment.queries';
import { findPlace } from './attachment-place.queries.ts';
import { mayAttachTo } from './attachment-reader.ts';
import { findUpload } from './uploads.ts';

export const add = os.attachment.add.handler(async ({ input, context, errors }) => {
  const { trx, actor, session, now } = context;
  const { uploadId, form, title, kind } = input;
  if (!mayAttachTo(actor.role, form)) throw errors.FORBIDDEN();
  const added = await findByRequest(trx, uploadId);
  if (added !== undefined) return { attachmentId: added.id };
  const kept = findUpload(session, uploadId)?.kept;
  if (kept === undefined) throw errors.UPLOAD_LOST();
  const place = await findPlace(context, input);
  if (place === undefined) throw errors.NOT_FOUND();
  const id = context.newId();
  const told = { title, kind, requestId: uploadId, addedAt: now, addedBy: actor.id };
  await insertAttachment(trx, { id, ...place, ...kept, ...told });
  const { mediaType, bytes, sha256 } = kept;
  context.note({ attachment: id, form, record: place.recordId ?? undefined, kind, mediaType, bytes, sha256 });
  return { attachmentId: id };
});
