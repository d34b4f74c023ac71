import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import {
  describeUpdateTrouble,
  type UpdateTrouble,
  type UpdateTroubleDetail,
} from '#domain/safety/update-troubles';
import { isSignedBy, signText } from './signed-line.ts';
import { codeOf } from './vault-error.ts';

// One file on a flash disk: three lines of text (what it is, what it brings, the signature), then the installer.

const firstLine = 'titian-pembaruan 1';

/** The three lines are shorter than this, in bytes. */
const longestHead = 4_096;

/** What an update brings. */
const UpdateHead = z.strictObject({
  /** As in package.json: three numbers with dots. */
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  /** The newest form of the data it knows: the number of its last migration. */
  schema: z.int().positive(),
  /** By Node's names of platform and processor: 'win32-x64'. */
  system: z.string().max(20),
  /** UTC ISO, of the commit it was made from. */
  madeAt: z.iso.datetime(),
  bytes: z.int().positive(),
  sha256: z.string().length(64),
});
type UpdateHead = z.infer<typeof UpdateHead>;

/** The ending of an update's file name. */
export const updateEnding = '.pembaruan';

/** What stands in the way of an update: a code to act on, and as message the Indonesian sentence to show. */
export class UpdateRefused extends Error {
  readonly trouble: UpdateTrouble;
  constructor(trouble: UpdateTrouble, detail: UpdateTroubleDetail = {}) {
    super(describeUpdateTrouble(trouble, detail));
    this.name = 'UpdateRefused';
    this.trouble = trouble;
  }
}

/** An update whose head is signed by the key; where its installer begins in the file, in bytes. */
export type ReadUpdate = { head: UpdateHead; payloadAt: number };

/**
 * Reads the head of an update and checks its signature (Ed25519 over the line as it stands). Throws UpdateRefused
 * `missing` for a file that cannot be read, `not-an-update`, `unsigned` for a signature that is none of this key, `cut`
 * for fewer bytes than it names or more.
 */
export async function readUpdate(file: string, key: KeyObject): Promise<ReadUpdate> {
  const begin = await readBeginning(file);
  const [magic, line = '', signature = ''] = begin.toString('latin1').split('\n', 3);
  if (magic !== firstLine) throw new UpdateRefused('not-an-update');
  if (!isSignedBy(key, line, signature)) throw new UpdateRefused('unsigned');
  const head = UpdateHead.parse(JSON.parse(line));
  const payloadAt = magic.length + line.length + signature.length + 3;
  if ((await stat(file)).size !== payloadAt + head.bytes) throw new UpdateRefused('cut');
  return { head, payloadAt };
}

/**
 * Copies the installer out of an update into a new file; `onProgress` hears of the bytes. Throws UpdateRefused `changed`
 * when its digest is another.
 */
export async function unpackUpdate(
  file: string,
  { head, payloadAt }: ReadUpdate,
  to: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const hash = createHash('sha256');
  const source = createReadStream(file, { start: payloadAt });
  let done = 0;
  source.on('data', (part) => {
    hash.update(part);
    done += part.length;
    onProgress(done, head.bytes);
  });
  await pipeline(source, createWriteStream(to, { flags: 'wx', mode: 0o700, flush: true }));
  if (hash.digest('hex') !== head.sha256) throw new UpdateRefused('changed');
}

/** Writes an update: the head, signed, and the installer behind it. `head` needs no size and digest: they are read. */
export async function writeUpdate(
  installer: string,
  about: Omit<UpdateHead, 'bytes' | 'sha256'>,
  key: KeyObject,
  to: string,
): Promise<void> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(installer)) hash.update(part);
  const head = UpdateHead.parse({
    ...about,
    bytes: (await stat(installer)).size,
    sha256: hash.digest('hex'),
  });
  const line = JSON.stringify(head);
  const signature = signText(line, key);
  const begin = Buffer.from(`${firstLine}\n${line}\n${signature}\n`, 'latin1');
  async function* whole() {
    yield begin;
    yield* createReadStream(installer);
  }
  await pipeline(Readable.from(whole()), createWriteStream(to));
}

async function readBeginning(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw codeOf(error) === undefined ? error : new UpdateRefused('missing', { path: file });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHead), 0, longestHead, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
