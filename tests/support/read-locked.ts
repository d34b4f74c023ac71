import { createDecipheriv, createHmac, hash, timingSafeEqual } from 'node:crypto';

// A workbook under Excel's own password, read by what Microsoft wrote down of it ([MS-CFB] 2.2 to 2.6, [MS-OFFCRYPTO]
// 2.3.4.10 to 2.3.4.15) and by nothing of what wrote it.

const endOfChain = 0xfffffffa;

/** The streams of a compound file, by name. */
function streamsOf(file: Buffer): (name: string) => Buffer {
  if (file.readBigUInt64BE(0) !== 0xd0cf11e0a1b11ae1n) throw new Error('not a compound file');
  // A file of seven megabytes and more goes on with its tables elsewhere.
  if (file.readUInt32LE(72) > 0) throw new Error('too large for this reader');
  const sectorBytes = 1 << file.readUInt16LE(30);
  const [miniBytes, cutoff] = [1 << file.readUInt16LE(32), file.readUInt32LE(56)];
  const sector = (at: number) => file.subarray((at + 1) * sectorBytes, (at + 2) * sectorBytes);
  const numbersIn = (bytes: Buffer) =>
    Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
  const tables = numbersIn(file.subarray(76, 512)).filter((at) => at < endOfChain);
  const next = numbersIn(Buffer.concat(tables.map(sector)));
  const chain = (from: number, follow: readonly number[], read: (at: number) => Buffer) => {
    const parts: Buffer[] = [];
    for (let at = from; at < endOfChain; at = follow[at] ?? endOfChain) parts.push(read(at));
    return Buffer.concat(parts);
  };
  const folder = chain(file.readUInt32LE(48), next, sector);
  const entries = Array.from({ length: folder.length >> 7 }, (_, at) => {
    const entry = folder.subarray(at * 128, at * 128 + 128);
    const name = entry.subarray(0, Math.max(0, entry.readUInt16LE(64) - 2)).toString('utf16le');
    return { name, start: entry.readUInt32LE(116), bytes: Number(entry.readBigUInt64LE(120)) };
  });
  const mini = chain(entries[0]?.start ?? endOfChain, next, sector);
  const nextMini = numbersIn(chain(file.readUInt32LE(60), next, sector));
  return (name) => {
    const found = entries.find((entry) => entry.name === name);
    if (found === undefined) throw new Error(`no stream ${name}`);
    const { start, bytes } = found;
    const whole =
      bytes >= cutoff
        ? chain(start, next, sector)
        : chain(start, nextMini, (at) => mini.subarray(at * miniBytes, (at + 1) * miniBytes));
    return whole.subarray(0, bytes);
  };
}

const word = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};
const hex = (digits: string) => Buffer.from(digits, 'hex');
const [forInput, forHash, forKey] = ['fea7d2763b4b9e79', 'd7aa0f6d3061344e', '146e0be7abacd0d6'].map(hex);
const [forHmacKey, forHmac] = ['5fb2ad010cb9e1f6', 'a0677f02b22c8433'].map(hex);

/** The attributes of an element of the description of the lock. */
const attributesOf = (xml: string, element: string): Record<string, string> =>
  Object.fromEntries(
    [...(new RegExp(`<${element}\\b([^>]*)>`).exec(xml)?.[1] ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

/** What lies under the lock. Throws for another password, and for a file that was changed. */
export function readLocked(file: Buffer, password: string): Buffer {
  const stream = streamsOf(file);
  const [info, locked] = [stream('EncryptionInfo'), stream('EncryptedPackage')];
  if (info.readUInt32LE(0) !== 0x00040004) throw new Error('not an agile lock');
  const xml = info.subarray(8).toString('utf8');
  const [data, whole, key] = ['keyData', 'dataIntegrity', 'p:encryptedKey'].map((one) =>
    attributesOf(xml, one),
  );
  const bytesOf = (of: Record<string, string> | undefined, name: string) =>
    Buffer.from(of?.[name] ?? '', 'base64');
  if (`${data?.cipherAlgorithm} ${data?.keyBits} ${key?.keyBits}` !== 'AES 256 256')
    throw new Error('not AES-256');
  const algorithm = (data?.hashAlgorithm ?? '').toLowerCase();
  const digest = (...parts: (Buffer | undefined)[]) =>
    hash(algorithm, Buffer.concat(parts.map((part) => part ?? Buffer.alloc(0))), 'buffer');
  const decipher = (of: Buffer, by: Buffer, iv: Buffer) => {
    const cipher = createDecipheriv('aes-256-cbc', by, iv.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(of), cipher.final()]);
  };

  const salt = bytesOf(key, 'saltValue');
  let spun = digest(salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < Number(key?.spinCount); round += 1) spun = digest(word(round), spun);
  const opened = (name: string, block: Buffer | undefined) =>
    decipher(bytesOf(key, name), digest(spun, block).subarray(0, 32), salt);
  const proof = digest(opened('encryptedVerifierHashInput', forInput));
  if (!timingSafeEqual(proof, opened('encryptedVerifierHashValue', forHash)))
    throw new Error('another password');
  const secret = opened('encryptedKeyValue', forKey);

  const saltOfData = bytesOf(data, 'saltValue');
  const ivOf = (block: Buffer | undefined) => digest(saltOfData, block);
  const hmacKey = decipher(bytesOf(whole, 'encryptedHmacKey'), secret, ivOf(forHmacKey));
  const hmac = decipher(bytesOf(whole, 'encryptedHmacValue'), secret, ivOf(forHmac));
  if (!createHmac(algorithm, hmacKey).update(locked).digest().equals(hmac)) throw new Error('changed');
  const blocks: Buffer[] = [];
  for (let at = 8; at < locked.length; at += 4_096)
    blocks.push(decipher(locked.subarray(at, at + 4_096), secret, ivOf(word(blocks.length))));
  return Buffer.concat(blocks).subarray(0, Number(locked.readBigUInt64LE(0)));
}
