import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { renameWithPatience, syncFolder } from '#platform/files/durable-write';
import { folderMode } from '#platform/files/vault-files';
import { withVaultErrorsAsync } from '#platform/vault-error';
import { keyBytes } from '../file/envelope.ts';
import { attachmentFile, attachmentFolder, newFileName, unfinishedFile } from './attachment-files.ts';
import { writeSealed } from './sealed-file.ts';

/** A file that lies whole in the folder: what its row must say so that it can be read again. */
export type KeptFile = {
  file: string;
  key: Buffer;
  bytes: number;
  /** SHA-256 of the content, and of the file as it lies, in hex. */
  sha256: string;
  sealedSha256: string;
};

/**
 * Writes content beside the database, encrypted under a key of its own: temporary name, sync, rename, sync. It is
 * there whole before any row names it, so a process killed in between leaves a file without a row, which the next
 * opening sweeps. Throws VaultError `disk-full`, `read-only-folder` and the like, and leaves nothing then.
 */
export async function storeAttachment(vaultFolder: string, parts: readonly Uint8Array[]): Promise<KeptFile> {
  const folder = attachmentFolder(vaultFolder);
  const file = newFileName();
  const unfinished = unfinishedFile(vaultFolder, file);
  const key = randomBytes(keyBytes);
  return await withVaultErrorsAsync(folder, async () => {
    await makeFolder(vaultFolder, folder);
    try {
      const hashes = await writeSealed(unfinished, parts, key);
      await renameWithPatience(unfinished, attachmentFile(vaultFolder, file));
      await syncFolder(folder);
      return { file, key, bytes: parts.reduce((sum, part) => sum + part.length, 0), ...hashes };
    } catch (error) {
      for (const left of [unfinished, attachmentFile(vaultFolder, file)]) await rm(left, { force: true });
      throw error;
    }
  });
}

/** Takes a file away that no row names; one that is not there is no trouble. */
export async function dropFile(vaultFolder: string, file: string): Promise<void> {
  await rm(attachmentFile(vaultFolder, file), { force: true });
}

async function makeFolder(vaultFolder: string, folder: string): Promise<void> {
  const made = await mkdir(folder, { mode: folderMode, recursive: true });
  if (made !== undefined) await syncFolder(vaultFolder);
}
