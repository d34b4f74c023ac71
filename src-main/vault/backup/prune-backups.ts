import { rm } from 'node:fs/promises';
import { chooseExpired } from '#domain/safety/backup-retention';
import { listBackups, toKept } from './list-backups.ts';
import { withPlaceErrors } from './place-errors.ts';
import { pruneStore } from './stored-attachments.ts';

/** What people decided about single backups, and what later checks found. */
export type BackupVerdicts = { confirmed: ReadonlySet<string>; failed: ReadonlySet<string> };

/**
 * Removes the backups of one vault that the rules let go, and tells how many. Files of other vaults, and files that
 * cannot be read, stay. Attachments that no kept backup names go as well. Throws VaultError of the place.
 */
export async function pruneBackups(
  place: string,
  vaultId: string,
  { confirmed, failed }: BackupVerdicts,
): Promise<number> {
  const { backups, unreadable } = await listBackups(place);
  const ours = backups.filter(({ manifest }) => manifest.vaultId === vaultId);
  const expired = new Set(chooseExpired(toKept(ours, failed), confirmed));
  await withPlaceErrors(place, async () => {
    for (const { file, manifest } of ours) if (expired.has(manifest.id)) await rm(file, { force: true });
    // A backup that cannot be read may name any of them.
    const kept = ours.map(({ manifest }) => manifest).filter(({ id }) => !expired.has(id));
    if (unreadable.length === 0) await pruneStore({ place, vaultId }, kept);
  });
  return expired.size;
}
