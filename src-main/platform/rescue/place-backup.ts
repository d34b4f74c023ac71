import { rm } from 'node:fs/promises';
import { readBackupHead } from '../backup/backup-file.ts';
import { ownBackupFolder } from '../backup/backup-names.ts';
import { gatherErased } from '../backup/known-erased.ts';
import { confirmBackup } from '../backup/open-backup.ts';
import { listOurs } from '../backup/take-backup.ts';
import { unpackBackup } from '../backup/unpack-backup.ts';
import type { ErasedPerson } from '../erasure/erased.ts';
import { VaultError } from '../vault/vault-error.ts';
import { vaultFiles } from '../vault/vault-files.ts';

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/**
 * Puts the database of the newest sound backup of a vault into a folder, and tells who was erased since, or before;
 * undefined when there is none.
 */
export async function placeBackup(
  { folder, vaultId, dataKey }: Holder,
  workshop: string,
): Promise<{ madeAt: string; erased: ErasedPerson[] } | undefined> {
  for (const { file } of await listOurs(ownBackupFolder(folder), vaultId)) {
    try {
      const opened = confirmBackup(file, await readBackupHead(file), Uint8Array.from(dataKey));
      await unpackBackup(opened, workshop);
      const erased = await gatherErased(opened, folder);
      opened.dataKey.fill(0);
      return { madeAt: opened.manifest.madeAt, erased };
    } catch (error) {
      // The one before it may be whole.
      if (!(error instanceof VaultError) || !error.code.startsWith('backup-')) throw error;
      const { database } = vaultFiles(workshop);
      for (const suffix of ['', '-wal', '-shm']) await rm(database + suffix, { force: true });
    }
  }
  return undefined;
}
