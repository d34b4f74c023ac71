import { createHash, randomInt } from 'node:crypto';

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
 * ask for it. Takes a second or so and stands still meanwhile: for a worker.
 */
export async function lockWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: crypto } = await import('officecrypto-tool');
  return new Uint8Array(crypto.encrypt(Buffer.from(bytes), { password }));
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
