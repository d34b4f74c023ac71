import { rm } from 'node:fs/promises';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import { readBackupHead } from '../backup/backup-file.ts';
import { findBackups } from '../backup/find-backups.ts';
import { gatherErased } from '../backup/known-erased.ts';
import { confirmBackup } from '../backup/open-backup.ts';
import { unpackBackup } from '../backup/unpack-backup.ts';
import type { RecoveryOptions } from '../backup/verify-backup.ts';
import type { ErasedPerson } from '../file/erased.ts';
import type { UsedBackup } from './rescue-report.ts';

/** The backup that fills the gaps, and who was erased since, or before. */
type PlacedBackup = UsedBackup & { erased: ErasedPerson[] };

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/**
 * Puts the database of the newest sound backup of a vault, here or on a disk of this computer, into a folder, and tells who was erased since, or before;
 * undefined when there is none.
 */
export async function placeBackup(
  { folder, vaultId, dataKey }: Holder,
  workshop: string,
  options: RecoveryOptions = {},
): Promise<PlacedBackup | undefined> {
  const { backups } = await findBackups(folder);
  for (const { file } of backups.filter(({ manifest }) => manifest.vaultId === vaultId)) {
    try {
      const opened = confirmBackup(file, await readBackupHead(file), Uint8Array.from(dataKey));
      await unpackBackup(opened, workshop, options);
      const erased = await gatherErased(opened, folder);
      opened.dataKey.fill(0);
      const { madeAt, audit } = opened.manifest;
      return { madeAt, head: { seq: audit.seq, mac: audit.mac }, erased };
    } catch (error) {
      // The one before it may be whole.
      if (!(error instanceof VaultError) || !error.code.startsWith('backup-')) throw error;
      const { database } = vaultFiles(workshop);
      for (const suffix of ['', '-wal', '-shm']) await rm(database + suffix, { force: true });
    }
  }
  return undefined;
}
