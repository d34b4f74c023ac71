import { readFile } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { writeDurably } from '#platform/files/durable-write';
import { readBytes } from '#platform/files/read-bytes';
import { vaultFiles } from '#platform/files/vault-files';
import { deriveSubkey, seal, unseal } from './envelope.ts';
import { pageBytes } from './page-cipher.ts';

/** Where a table or an index begins in the file. */
const Tree = z.strictObject({ name: z.string(), root: z.int().min(1) });
export type Tree = z.infer<typeof Tree>;

/** The whole file by its size and SHA-256, when nothing has been written since. */
const Print = z.strictObject({ bytes: z.int(), sha256: z.hex() });
export type FileDigest = z.infer<typeof Print>;

/**
 * What cannot be done without when the file is damaged, kept beside it (vault/SECURITY.md D14): its first page as it
 * stands in the file, with the salt; where every table and index begins; and, from lock to login, the print of the
 * whole file, by which any change made outside of Titian is seen.
 */
const RescueCopy = z.strictObject({
  firstPage: z.base64(),
  trees: z.array(Tree),
  schemaVersion: z.int().min(0),
  print: Print.optional(),
});
export type RescueCopy = Omit<z.infer<typeof RescueCopy>, 'firstPage'> & { firstPage: Uint8Array };

const Sealed = z.strictObject({
  format: z.literal('titian-rescue'),
  version: z.literal(1),
  nonce: z.base64url(),
  box: z.base64url(),
});

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/** What the copy tells of an open database. Its log must have been written back: the page is read from the file. */
export function takeRescueCopy(database: Database): RescueCopy {
  // This closes a second handle on the file, which gives up what POSIX locks the connection has on it. Nothing rests
  // on them: one process has the vault, by the lock beside it, and its connections know of each other.
  const firstPage = readBytes(database.name, 0, pageBytes);
  const trees = database
    .prepare<[], Tree>('select name, rootpage as root from sqlite_schema where rootpage > 0')
    .all();
  return { firstPage, trees, schemaVersion: database.pragma('user_version', { simple: true }) as number };
}

/** Writes the copy beside the vault, whole or not at all. Throws what the file system says. */
export async function writeRescueCopy({ folder, vaultId, dataKey }: Holder, copy: RescueCopy): Promise<void> {
  const key = keyOf(dataKey, vaultId);
  const text = JSON.stringify({ ...copy, firstPage: Buffer.from(copy.firstPage).toString('base64') });
  const { nonce, box } = seal(key, Buffer.from(text), contextOf(vaultId));
  key.fill(0);
  const sealed = { format: 'titian-rescue', version: 1, nonce: toText(nonce), box: toText(box) };
  await writeDurably(vaultFiles(folder).rescueCopy, `${JSON.stringify(sealed)}\n`);
}

/** The copy, or undefined when there is none, it is damaged, or it belongs to another vault or key. */
export async function findRescueCopy({ folder, vaultId, dataKey }: Holder): Promise<RescueCopy | undefined> {
  try {
    const sealed = Sealed.parse(JSON.parse(await readFile(vaultFiles(folder).rescueCopy, 'utf8')));
    const key = keyOf(dataKey, vaultId);
    const box = { nonce: Buffer.from(sealed.nonce, 'base64url'), box: Buffer.from(sealed.box, 'base64url') };
    const text = unseal(key, box, contextOf(vaultId));
    key.fill(0);
    if (text === undefined) return undefined;
    const { firstPage, ...copy } = RescueCopy.parse(JSON.parse(Buffer.from(text).toString('utf8')));
    return { ...copy, firstPage: Buffer.from(firstPage, 'base64') };
  } catch {
    // Whatever is wrong with a copy, the vault itself is looked at without it.
    return undefined;
  }
}

const keyOf = (dataKey: Uint8Array, vaultId: string) =>
  deriveSubkey(dataKey, Buffer.from(vaultId), 'titian rescue copy v1');
const contextOf = (vaultId: string) => `titian rescue copy v1 ${vaultId}`;
const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
