import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isSame } from './envelope.ts';

// The SQLCipher 4 file format, read without SQLite: every page is 4096 bytes, of which the last 80 are a 16-byte IV and
// the HMAC-SHA512 of ciphertext, IV and page number. The first 16 bytes of the file are the salt.
export const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reservedBytes = ivBytes + macBytes;

export type PageCheck = {
  fileBytes: number;
  /** Size the file should have by its own header, when the first page is healthy. */
  declaredBytes?: number;
  /** Pages looked at, and those whose HMAC this key confirms. */
  checked: number;
  healthy: number;
};

/**
 * Asks of at most `sample` pages, spread over the file, whether they were written with this key, without changing
 * anything. Tells a file that is not ours (none) from one that is ours and damaged (some).
 */
export function checkPages(file: string, dataKey: Uint8Array, sample = 64): PageCheck {
  const handle = openSync(file, 'r');
  try {
    const fileBytes = fstatSync(handle).size;
    const salt = readAt(handle, 0, saltBytes);
    const macKey = pbkdf2Sync(
      dataKey,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    );
    const pages = Math.floor(fileBytes / pageBytes);
    const step = Math.max(1, Math.floor(pages / sample));
    let checked = 0;
    let healthy = 0;
    for (let index = 0; index < pages && checked < sample; index += step) {
      checked += 1;
      if (isHealthy(readAt(handle, index * pageBytes, pageBytes), index + 1, macKey)) healthy += 1;
    }
    const declaredBytes = readDeclaredBytes(handle, dataKey, macKey);
    return { fileBytes, checked, healthy, ...(declaredBytes === undefined ? {} : { declaredBytes }) };
  } finally {
    closeSync(handle);
  }
}

function isHealthy(page: Buffer, pageNumber: number, macKey: Uint8Array): boolean {
  const start = pageNumber === 1 ? saltBytes : 0;
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  const mac = createHmac('sha512', macKey).update(page.subarray(start, -macBytes)).update(number).digest();
  return page.length === pageBytes && isSame(mac, page.subarray(-macBytes));
}

/** The page count stands at byte 28 of SQLite's header, in the encrypted part of page 1. */
function readDeclaredBytes(handle: number, dataKey: Uint8Array, macKey: Uint8Array): number | undefined {
  const page = readAt(handle, 0, pageBytes);
  if (!isHealthy(page, 1, macKey)) return undefined;
  const iv = page.subarray(-reservedBytes, -macBytes);
  const decipher = createDecipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false);
  const head = decipher.update(page.subarray(saltBytes, saltBytes + 32));
  const pages = head.readUInt32BE(28 - saltBytes);
  head.fill(0);
  return pages * pageBytes;
}

function readAt(handle: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(handle, buffer, 0, length, position));
}
