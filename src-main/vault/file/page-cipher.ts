import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { isSame } from './envelope.ts';

// The SQLCipher 4 file format, read without SQLite: every page is 4096 bytes, of which the last 80 are a 16-byte IV and
// the HMAC-SHA512 of ciphertext, IV and page number. The first 16 bytes of the file are the salt of the HMAC's key.
export const pageBytes = 4096;
export const saltBytes = 16;
const ivBytes = 16;
const macBytes = 64;
const reservedBytes = ivBytes + macBytes;

/** What of a page SQLite uses. */
export const usableBytes = pageBytes - reservedBytes;

const plainHead = Buffer.from('SQLite format 3\0', 'latin1');

/** Reads single pages of a vault's database, and of its log, which holds pages of the same form. */
export type PageCipher = {
  /** Whether this very page was written with this key under this number, counted from 1. */
  isHealthy(page: Uint8Array, pageNumber: number): boolean;
  /** The page as SQLite sees it. The caller has asked whether it is healthy. */
  decrypt(page: Uint8Array, pageNumber: number): Buffer;
};

/** The cipher of a file by its data key and its salt. */
export function createPageCipher(dataKey: Uint8Array, salt: Uint8Array): PageCipher {
  const macKey = pbkdf2Sync(
    dataKey,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  const startOf = (pageNumber: number) => (pageNumber === 1 ? saltBytes : 0);
  return {
    isHealthy(page, pageNumber) {
      if (page.length !== pageBytes) return false;
      const told = page.subarray(startOf(pageNumber), -macBytes);
      return isSame(macOf(told, pageNumber, macKey), page.subarray(-macBytes));
    },
    decrypt(page, pageNumber) {
      const start = startOf(pageNumber);
      const iv = page.subarray(-reservedBytes, -macBytes);
      const decipher = createDecipheriv('aes-256-cbc', dataKey, iv).setAutoPadding(false);
      const body = decipher.update(page.subarray(start, -reservedBytes));
      return start === 0 ? body : Buffer.concat([plainHead, body]);
    },
  };
}

/** The page count by SQLite's own header, in the encrypted part of page 1. */
export function declaredPages(firstPage: Buffer): number {
  return firstPage.readUInt32BE(28);
}

/** A page is bound to its place: its number is part of what is sealed. */
function macOf(told: Uint8Array, pageNumber: number, macKey: Uint8Array): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  return createHmac('sha512', macKey).update(told).update(number).digest();
}
