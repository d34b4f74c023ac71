import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, VaultError } from '#platform/vault-error';
import { readBackupHead } from './backup-file.ts';
import { ownBackupFolder } from './backup-names.ts';
import { findDrives, placeName } from './find-drives.ts';
import { type FoundBackups, listBackups } from './list-backups.ts';

/**
 * Every backup a person may want to go back to: beside the vault, on the disks of the computer, and in the folder or
 * file they name. One that lies in several places is listed once, the nearest; the newest first.
 * Throws VaultError `backup-missing` when what they name is not there, or its own trouble when it is no good backup.
 */
export async function findBackups(vaultFolder: string, named?: string): Promise<FoundBackups> {
  const places = [ownBackupFolder(vaultFolder)];
  for (const { folder } of await findDrives()) places.push(folder, join(folder, placeName));
  const found = await Promise.all(places.map(listQuietly));
  if (named !== undefined) found.unshift(await listNamed(named));

  const backups = new Map(
    found
      .flatMap((place) => place.backups)
      .map((backup) => [backup.manifest.id, backup] as const)
      .reverse(),
  );
  return {
    backups: [...backups.values()].sort((one, other) =>
      one.manifest.madeAt < other.manifest.madeAt ? 1 : -1,
    ),
    unreadable: found.flatMap((place) => place.unreadable),
  };
}

/** A disk that cannot be read hides nothing else. */
async function listQuietly(place: string): Promise<FoundBackups> {
  return await listBackups(place).catch((error: unknown) => {
    if (error instanceof VaultError) return { backups: [], unreadable: [] };
    throw error;
  });
}

async function listNamed(path: string): Promise<FoundBackups> {
  const entry = await stat(path).catch((error: unknown) => {
    throw codeOf(error) === undefined ? error : new VaultError('backup-missing', { path }, error);
  });
  if (entry.isDirectory()) {
    const [folder, inside] = [await listBackups(path), await listQuietly(join(path, placeName))];
    return {
      backups: [...folder.backups, ...inside.backups],
      unreadable: [...folder.unreadable, ...inside.unreadable],
    };
  }
  const { manifest } = await readBackupHead(path);
  return { backups: [{ file: path, bytes: entry.size, manifest }], unreadable: [] };
}
