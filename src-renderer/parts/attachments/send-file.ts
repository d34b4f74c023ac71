import { pieceBytes } from '#contract/attachment';
import { client } from '../../core/client.ts';
import { toDataUrl } from '../../ui/redraw-picture.ts';
import type { Prepared } from './prepare-file.ts';

/** Sends a file piece by piece, and gives the id it goes by. `onProgress` is told how much of it is there, 0 to 1. */
export async function sendFile(
  caseId: string,
  { name, content }: Prepared,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (part: number) => void },
): Promise<string> {
  const uploadId = crypto.randomUUID();
  for (let offset = 0; offset < content.size; offset += pieceBytes) {
    const piece = (await toDataUrl(content.slice(offset, offset + pieceBytes))).replace(/^[^,]*,/, '');
    await client.attachment.send({ caseId, uploadId, name, bytes: content.size, offset, piece }, { signal });
    onProgress(Math.min(1, (offset + pieceBytes) / content.size));
  }
  return uploadId;
}
