import { rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { VaultError } from '#platform/vault-error';
import { ownBackupFolder, unfinishedName } from './backup-names.ts';
import { placeName } from './find-drives.ts';
import { makePlace, withPlaceErrors } from './place-errors.ts';

/**
 * Makes a folder of backups in the folder or disk a person chose, and tries to write there. Tells whether it lies on
 * the disk of the vault. Throws VaultError `backup-place-refused`, `-missing`, `-read-only` or `-full`.
 */
export async function chooseSecondPlace(
  folder: string,
  vaultFolder: string,
): Promise<{ place: string; isSameDisk: boolean }> {
  const place = basename(folder) === placeName ? resolve(folder) : join(resolve(folder), placeName);
  refuseOwn(folder, place, vaultFolder);
  return await withPlaceErrors(folder, async () => {
    await stat(dirname(place));
    await makePlace(place);
    await tryToWrite(place);
    const isSameDisk = (await stat(place)).dev === (await stat(vaultFolder)).dev;
    return { place, isSameDisk };
  });
}

/**
 * Looks at a folder a single copy is to go to, before the backup is made, and tries to write there. Throws as
 * `chooseSecondPlace` does.
 */
export async function checkCopyPlace(folder: string, vaultFolder: string): Promise<void> {
  refuseOwn(folder, resolve(folder), vaultFolder);
  await withPlaceErrors(folder, () => tryToWrite(folder));
}

/** A copy beside the vault's own files would be lost with them. */
function refuseOwn(folder: string, place: string, vaultFolder: string): void {
  if (!isAbsolute(folder)) throw new VaultError('backup-place-missing', { path: folder });
  for (const own of [vaultFolder, ownBackupFolder(vaultFolder)]) {
    if (isWithin(place, resolve(own))) throw new VaultError('backup-place-refused', { path: folder });
  }
}

async function tryToWrite(place: string): Promise<void> {
  const probe = join(place, unfinishedName('probe'));
  await writeFile(probe, 'Titian');
  await rm(probe, { force: true });
}

function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
