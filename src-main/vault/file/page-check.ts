import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createPageCipher, declaredPages, pageBytes, saltBytes } from './page-cipher.ts';

type PageCheck = {
  fileBytes: number;
  /** Size the file should have by its own header, when the first page is healthy. */
  declaredBytes?: number;
  /** Pages looked at, and those whose HMAC this key confirms. */
  checked: number;
  healthy: number;
};

/**
 * Asks of at most `sample` pages, spread over the file, whether they were written with this key, without changing
 * anything. Tells a file that is not ours (none) from one that is ours and damaged (some). `salt` is what the file is
 * known to have begun with, when its own beginning may be gone.
 */
export function checkPages(
  file: string,
  dataKey: Uint8Array,
  { sample = 64, salt = undefined as Uint8Array | undefined } = {},
): PageCheck {
  const handle = openSync(file, 'r');
  try {
    const fileBytes = fstatSync(handle).size;
    const cipher = createPageCipher(dataKey, salt ?? readAt(handle, 0, saltBytes));
    const isHealthy = (index: number) =>
      cipher.isHealthy(readAt(handle, index * pageBytes, pageBytes), index + 1);
    const looked = spread(Math.floor(fileBytes / pageBytes), sample);
    const [checked, healthy] = [looked.length, looked.filter(isHealthy).length];
    const first = readAt(handle, 0, pageBytes);
    if (!cipher.isHealthy(first, 1)) return { fileBytes, checked, healthy };
    return {
      fileBytes,
      checked,
      healthy,
      declaredBytes: declaredPages(cipher.decrypt(first, 1)) * pageBytes,
    };
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(handle, buffer, 0, length, position));
}

/** At most `sample` of the numbers below `pages`, evenly spread, the first among them. */
function spread(pages: number, sample: number): number[] {
  const step = Math.max(1, Math.floor(pages / sample));
  return Array.from({ length: Math.min(sample, Math.ceil(pages / step)) }, (_, at) => at * step);
}
