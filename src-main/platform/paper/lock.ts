import { createHash, hash, randomInt } from 'node:crypto';
import type { KeyFromPassword } from 'officecrypto-tool/src/crypto/ecma376_agile.js';

/** Letters and digits that nobody takes for another when they are read out. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const groups = 4;
const inGroup = 4;

/** A password for a file, to be read out by telephone: about 79 bits, as "K7QM-2XPD-RB9H-W4TC". */
export function makePassword(): string {
  const group = () => Array.from({ length: inGroup }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/**
 * A workbook under Excel's own password (ECMA-376 agile encryption: AES-256, SHA-512, 100,000 rounds); Excel and LibreOffice
 * ask for it. Stands still while the password is turned into a key, some tenths of a second: for a worker.
 */
export async function lockWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: agile } = await import('officecrypto-tool/src/crypto/ecma376_agile.js');
  const locking = { ...agile, convertPasswordToKey: keysOfOneSpin() };
  return new Uint8Array(locking.encrypt(Buffer.from(bytes), password));
}

/**
 * The three keys of one file come from one password and one salt, and differ in their last round alone: the 100,000 before
 * it are gone through once, and not, as the library does, for each of them.
 */
function keysOfOneSpin(): KeyFromPassword {
  const spun = new Map<string, Buffer>();
  return (password, hashAlgorithm, salt, spinCount, keyBits, blockKey) => {
    const of = `${salt.toString('hex')} ${spinCount} ${hashAlgorithm}`;
    const known =
      spun.get(of) ?? spin(hash(hashAlgorithm, salted(salt, password), 'buffer'), hashAlgorithm, spinCount);
    spun.set(of, known);
    return hash(hashAlgorithm, Buffer.concat([known, blockKey]), 'buffer').subarray(0, keyBits / 8);
  };
}

const salted = (salt: Uint8Array, password: string) =>
  Buffer.concat([salt, Buffer.from(password, 'utf16le')]);

/** Each round is the digest of its number and of the round before. */
function spin(first: Buffer, algorithm: string, rounds: number): Buffer {
  const round = Buffer.concat([Buffer.alloc(4), first]);
  for (let number = 0; number < rounds; number += 1) {
    round.writeUInt32LE(number);
    hash(algorithm, round, 'buffer').copy(round, 4);
  }
  return round.subarray(4);
}

/** A file within an archive. */
export type Packed = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Several files as one ZIP; with a password under AES-256 (WinZip AE-2), as 7-Zip opens it. Its entries hold no clock. */
export async function packFiles(
  files: readonly Packed[],
  password: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    ...(password === undefined ? {} : { password, encryptionStrength: 3 as const }),
  });
  for (const { name, bytes } of files) await zip.add(name, new Uint8ArrayReader(bytes));
  return new Uint8Array(await zip.close());
}

/** SHA-256 of what lies under a lock, file after file. */
export function digestOfInner(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  return hash.digest('hex');
}
