import { fileNameOf } from '#domain/attachment';
import { type LongWork, long } from '#pipeline';
import { findAttachment } from '#vault/attachments/attachment.queries';
import { attachmentFile } from '#vault/attachments/attachment-files';
import { readSealed } from '#vault/attachments/sealed-file';
import { readerOf } from './attachment-reader.ts';

type About = { caseId: string; attachmentId: string };

export const view = long.attachment.view.handler(({ input, context, errors, signal }) =>
  readContent(context, input, errors, signal),
);

export const saveCopy = long.attachment.saveCopy.handler(async ({ input, context, errors, signal }) => {
  const copy = await readContent(context, input, errors, signal);
  context.note({ recipient: input.recipient });
  return copy;
});

/** The content of an attachment, opened block by block in memory and nowhere else. */
async function readContent(
  { transact, actor, vault, note }: LongWork,
  { caseId, attachmentId }: About,
  errors: { NOT_FOUND(): Error },
  signal: AbortSignal | undefined,
) {
  const found = await transact((trx) => findAttachment(trx, caseId, attachmentId, readerOf(actor)));
  if (found === undefined) throw errors.NOT_FOUND();
  const { title, mediaType, bytes, sha256, form } = found;
  const blocks: BlobPart[] = [];
  for await (const block of readSealed(attachmentFile(vault.folder, found.file), found)) {
    signal?.throwIfAborted();
    blocks.push(block as Uint8Array<ArrayBuffer>);
  }
  note({ attachment: attachmentId, form, mediaType, bytes, sha256 });
  return { name: fileNameOf(title, mediaType), file: new Blob(blocks, { type: mediaType }) };
}
