import { readdirSync } from 'node:fs';
import { VaultError } from '#platform/vault-error';
import { checkBackupBytes } from '#vault/backup/backup-file';
import { inspectDatabase } from '#vault/backup/database-jobs';
import { type FoundBackup, listBackups } from '#vault/backup/list-backups';
import { openBackup } from '#vault/backup/open-backup';

/** The backups a place offers to people, and how many of those are not what they say. */
export async function checkBackups(place: string, recoveryKey: string) {
  const { backups, unreadable } = await listBackups(place);
  let bad = unreadable.length;
  for (const backup of backups) if (!(await isWhole(backup, recoveryKey))) bad++;
  return { numbers: backups.map(({ manifest }) => manifest.number), bad };
}

/** Whether the recovery key opens a backup and every byte, page, reference and row of its audit is right. */
async function isWhole({ file }: FoundBackup, recoveryKey: string): Promise<boolean> {
  try {
    await checkBackupBytes(file);
    const { manifest, dataKey } = await openBackup(file, recoveryKey);
    const found = await inspectDatabase({ file, vaultId: manifest.vaultId, dataKey });
    return 'value' in found && found.value.counts.clients === manifest.counts.clients;
  } catch (error) {
    if (error instanceof VaultError) return false;
    throw error;
  }
}

/** Files of a place that no list takes for a backup. */
export const countUnfinished = (place: string): number =>
  readdirSync(place).filter((name) => !name.endsWith('.titian')).length;
