import type { LongWork } from '#pipeline';
import { VaultError } from '#platform/vault-error';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { type BackupSettings, getBackupSettings } from '#vault/backup/backup-settings.queries';
import { type FoundBackup, type FoundBackups, listBackups } from '#vault/backup/list-backups';

/** The backups of the open vault, here and in the second place, which may be away. */
export type OurBackups = {
  here: FoundBackup[];
  second: FoundBackup[];
  unreadable: FoundBackups['unreadable'];
  secondTrouble?: VaultError;
  settings: BackupSettings;
};

/** Looks into both places. Throws VaultError of the own one only. */
export async function findOurBackups({
  vault,
  transact,
}: Pick<LongWork, 'vault' | 'transact'>): Promise<OurBackups> {
  const settings = await transact(getBackupSettings);
  const own = await listBackups(ownBackupFolder(vault.folder));
  const isOurs = ({ manifest }: FoundBackup) => manifest.vaultId === vault.vaultId;
  const found = { here: own.backups.filter(isOurs), settings };
  if (settings.secondPlace === undefined) return { ...found, second: [], unreadable: own.unreadable };
  try {
    const second = await listBackups(settings.secondPlace);
    const unreadable = [...own.unreadable, ...second.unreadable];
    return { ...found, second: second.backups.filter(isOurs), unreadable };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return { ...found, second: [], unreadable: own.unreadable, secondTrouble: error };
  }
}

/** A backup of the open vault by its id, here or in the second place. */
export function findById({ here, second }: OurBackups, id: string): FoundBackup | undefined {
  return [...here, ...second].find(({ manifest }) => manifest.id === id);
}
