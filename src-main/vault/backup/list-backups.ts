import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptBackup } from '#domain/safety/backup-retention';
import { codeOf, VaultError } from '#platform/vault-error';
import { readBackupHead } from './backup-file.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { backupEnding } from './backup-names.ts';
import { withPlaceErrors } from './place-errors.ts';

/** A backup found in a folder, by what it says of itself. */
export type FoundBackup = { file: string; bytes: number; manifest: BackupManifest };

/** What lies in a folder of backups: those that can be read, the newest first, and those that cannot. */
export type FoundBackups = {
  backups: FoundBackup[];
  unreadable: { file: string; bytes: number; trouble: VaultError }[];
};

/** Lists a folder without any key; one that is not there is empty. Throws VaultError of the place. */
export async function listBackups(place: string): Promise<FoundBackups> {
  const found: FoundBackups = { backups: [], unreadable: [] };
  for (const name of await listNames(place)) {
    const file = join(place, name);
    const bytes = (await stat(file).catch(() => undefined))?.size ?? 0;
    try {
      const { manifest } = await withPlaceErrors(place, () => readBackupHead(file));
      found.backups.push({ file, bytes, manifest });
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      if (error.code.startsWith('backup-place')) throw error;
      found.unreadable.push({ file, bytes, trouble: error });
    }
  }
  found.backups.sort((one, other) => other.manifest.number - one.manifest.number);
  return found;
}

/** The backups of one vault as the rules of pruning see them; `failed` names those that failed a later check. */
export function toKept(
  backups: readonly FoundBackup[],
  failed: ReadonlySet<string> = new Set(),
): KeptBackup[] {
  return backups.map(({ manifest: { id, number, madeOn, counts, erased = [] } }) => ({
    id,
    number,
    madeOn,
    clients: counts.clients,
    isSound: !failed.has(id),
    erased: erased.map(({ clientId, at }) => ({ clientId, on: at.slice(0, 10) })),
  }));
}

async function listNames(place: string): Promise<string[]> {
  try {
    return (await readdir(place)).filter((name) => name.endsWith(backupEnding) && !name.startsWith('.'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    return await withPlaceErrors(place, () => Promise.reject(error));
  }
}
