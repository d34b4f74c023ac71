import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { fileMode } from '#platform/files/vault-files';
import { codeOf, VaultError } from '#platform/vault-error';

// The file of an attachment, plain enough to be read by any program that has its key (vault/SECURITY.md D24):
// - The content is cut into blocks of 65,536 bytes; only the last may be shorter, and none is empty.
// - Each block is encrypted with AES-256-GCM under the attachment's own random key, which stands in the database, and
//   written as ciphertext followed by its 16-byte tag. There is no head and no foot.
// - Nonce of block n (from 0): 12 bytes, n as a big-endian number. A key is used for one file only.
// - Additional data: the letters "titian attachment v1", then one byte, 1 for the last block and 0 for any other.
// So a block that was changed, moved, dropped or cut off does not open.
const blockBytes = 65_536;
const tagBytes = 16;
/** Sealed blocks handed to the system at once: a mebibyte. */
const blocksAtOnce = 16;

/** How long the file of so many bytes of content is. */
export function sealedLength(bytes: number): number {
  return bytes + Math.ceil(bytes / blockBytes) * tagBytes;
}

/**
 * Writes content into a new file, encrypted, and brings it to the disk. Gives the SHA-256 of the content and of the
 * file, in hex. The content comes in parts of any length and is not changed. Throws what the file system throws; the
 * caller removes the file then.
 */
export async function writeSealed(
  file: string,
  parts: readonly Uint8Array[],
  key: Uint8Array,
): Promise<{ sha256: string; sealedSha256: string }> {
  const content = createHash('sha256');
  const sealed = createHash('sha256');
  const handle = await open(file, 'wx', fileMode);
  try {
    let number = 0;
    let waiting: Buffer[] = [];
    for (const { block, isLast } of inBlocks(parts)) {
      content.update(block);
      waiting.push(sealBlock(block, key, number, isLast));
      number += 1;
      if (!isLast && waiting.length < blocksAtOnce) continue;
      const bytes = Buffer.concat(waiting);
      sealed.update(bytes);
      await handle.writeFile(bytes);
      waiting = [];
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: content.digest('hex'), sealedSha256: sealed.digest('hex') };
}

/**
 * Reads content back, block by block. Throws VaultError `attachment-missing`, or `attachment-damaged` for a file of
 * another length, a block that does not open, and blocks out of order.
 */
export async function* readSealed(
  file: string,
  { key, bytes }: { key: Uint8Array; bytes: number },
): AsyncGenerator<Buffer> {
  const handle = await openSealed(file);
  try {
    if ((await handle.stat()).size !== sealedLength(bytes)) throw new VaultError('attachment-damaged');
    const blocks = Math.ceil(bytes / blockBytes);
    for (let number = 0; number < blocks; number += 1) {
      const isLast = number === blocks - 1;
      const length = (isLast ? bytes - number * blockBytes : blockBytes) + tagBytes;
      const sealed = await readWhole(handle, number * (blockBytes + tagBytes), length);
      yield openBlock(sealed, key, number, isLast);
    }
  } finally {
    await handle.close();
  }
}

async function openSealed(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
    throw isAbsent ? new VaultError('attachment-missing', {}, error) : error;
  }
}

async function readWhole(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new VaultError('attachment-damaged');
  return bytes;
}

function sealBlock(block: Uint8Array, key: Uint8Array, number: number, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number)).setAAD(contextOf(isLast));
  return Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
}

function openBlock(sealed: Buffer, key: Uint8Array, number: number, isLast: boolean): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number), { authTagLength: tagBytes });
  decipher.setAAD(contextOf(isLast)).setAuthTag(sealed.subarray(-tagBytes));
  const block = decipher.update(sealed.subarray(0, -tagBytes));
  try {
    decipher.final();
    return block;
  } catch (error) {
    block.fill(0);
    throw new VaultError('attachment-damaged', {}, error);
  }
}

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

function contextOf(isLast: boolean): Buffer {
  return Buffer.concat([Buffer.from('titian attachment v1', 'latin1'), Buffer.of(isLast ? 1 : 0)]);
}

/** The parts, cut anew: the last block is known as such when it is given. */
function* inBlocks(parts: readonly Uint8Array[]): Generator<{ block: Buffer; isLast: boolean }> {
  let left = parts.reduce((sum, part) => sum + part.length, 0);
  let block = Buffer.alloc(Math.min(blockBytes, left));
  let filled = 0;
  for (const part of parts) {
    for (let from = 0; from < part.length; ) {
      const taken = part.subarray(from, from + block.length - filled);
      block.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < block.length) continue;
      left -= filled;
      yield { block, isLast: left === 0 };
      block = Buffer.alloc(Math.min(blockBytes, left));
      filled = 0;
    }
  }
}
