import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { pieceBytes } from '#contract/attachment';
import type { AttachableForm } from '#domain/attachment';
import type { AttachmentKind } from '#domain/lists/attachment-kinds';
import { attachmentFolder } from '#vault/attachments/attachment-files';
import type { TestClient } from '../support/test-centre.ts';

/** Every file in the folder of attachments of a vault. */
export const filesOf = (vaultFolder: string): string[] =>
  existsSync(attachmentFolder(vaultFolder)) ? readdirSync(attachmentFolder(vaultFolder)).sort() : [];

/** Sends a file in pieces, as a screen does, and gives the id it goes by. */
export async function sendFile(
  client: Pick<TestClient, 'attachment'>,
  caseId: string,
  { name, content }: { name: string; content: Buffer },
): Promise<string> {
  const uploadId = randomUUID();
  for (let offset = 0; offset < content.length; offset += pieceBytes) {
    const piece = content.subarray(offset, offset + pieceBytes).toString('base64');
    await client.attachment.send({ caseId, uploadId, name, bytes: content.length, offset, piece });
  }
  return uploadId;
}

/** Sends a file and puts it into a person's file. */
export async function attach(
  client: Pick<TestClient, 'attachment'>,
  caseId: string,
  file: { name: string; content: Buffer },
  more: { form?: AttachableForm; recordId?: string; title?: string; kind?: AttachmentKind } = {},
): Promise<string> {
  const uploadId = await sendFile(client, caseId, file);
  const told = { form: 'client', title: 'Kartu keluarga', kind: 'family-card', ...more } as const;
  return (await client.attachment.add({ caseId, uploadId, ...told })).attachmentId;
}

export const bytesOf = async (file: Blob): Promise<Buffer> => Buffer.from(await file.arrayBuffer());
