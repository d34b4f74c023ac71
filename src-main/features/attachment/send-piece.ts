import { longestAttachment, nameTrouble } from '#domain/attachment';
import { sayForeign } from '#domain/foreign-file';
import { type LongWork, long } from '#pipeline';
import { findByRequest } from '#vault/attachments/attachment.queries';
import { examineContent } from '#vault/attachments/content/examine-content';
import { dropFile, storeAttachment } from '#vault/attachments/store-attachment';
import { beginUpload, findUpload, type Upload } from './uploads.ts';

export const send = long.attachment.send.handler(async ({ input, context, errors }) => {
  const { uploadId, name, bytes, offset } = input;
  if (bytes > longestAttachment) throw errors.TOO_LARGE();
  if (offset === 0) await forget(beginUpload(context.session, uploadId, bytes), context);
  const upload = findUpload(context.session, uploadId);
  const piece = Buffer.from(input.piece, 'base64');
  if (upload === undefined || upload.received !== offset || !fits(upload, piece, bytes)) {
    throw errors.UPLOAD_LOST();
  }
  piece.copy(upload.content, offset);
  upload.received += piece.length;
  const received = upload.received;
  if (received < bytes) return { received };

  const content = upload.content;
  const examined = examineContent(content);
  upload.content = Buffer.alloc(0);
  if ('refusal' in examined) {
    throw {
      unknown: () => errors.UNKNOWN_CONTENT({ message: sayForeign(content) }),
      damaged: errors.DAMAGED_FILE,
      'too-many-pixels': errors.TOO_MANY_PIXELS,
    }[examined.refusal]();
  }
  const { mediaType, parts } = examined;
  const trouble = nameTrouble(name, mediaType);
  if (trouble !== undefined) throw errors.OTHER_NAME({ message: trouble });
  upload.kept = { ...(await storeAttachment(context.vault.folder, parts)), mediaType };
  return { received };
});

function fits({ content, received }: Upload, piece: Buffer, bytes: number): boolean {
  return piece.length > 0 && content.length === bytes && received + piece.length <= bytes;
}

/** A file that was sent and never added goes. */
async function forget(before: Upload | undefined, { vault, transact }: LongWork): Promise<void> {
  if (before?.kept === undefined) return;
  const isAdded = (await transact((trx) => findByRequest(trx, before.id))) !== undefined;
  if (!isAdded) await dropFile(vault.folder, before.kept.file);
}
