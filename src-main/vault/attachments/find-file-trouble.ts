import { stat } from 'node:fs/promises';
import { attachmentFile } from './attachment-files.ts';
import { sealedLength } from './sealed-file.ts';

/** What is wrong with the file of a row, as one look at the folder tells: a changed byte is only told by reading it. */
export async function findFileTrouble(
  vaultFolder: string,
  { file, bytes }: { file: string; bytes: number },
): Promise<'attachment-missing' | 'attachment-damaged' | undefined> {
  const found = await stat(attachmentFile(vaultFolder, file)).catch(() => undefined);
  if (found === undefined) return 'attachment-missing';
  return found.size === sealedLength(bytes) ? undefined : 'attachment-damaged';
}
