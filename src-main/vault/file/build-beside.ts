import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { renameWithPatience, syncFolder } from '#platform/files/durable-write';
import { codeOf, VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import { clearWorkshops, makeWorkshop } from './workshops.ts';

/**
 * Builds the content of a folder in a workshop beside its place and moves it there in one rename: a process killed
 * at any moment, or a disk that fills, leaves the whole folder or none. `folder` must not exist, or be empty.
 * Throws VaultError `folder-not-empty`, a trouble of the folder, or what `build` throws.
 */
export async function buildBeside<Result>(
  folder: string,
  build: (workshop: string) => Promise<Result>,
): Promise<Result> {
  const place = resolve(folder);
  return withVaultErrorsAsync(place, async () => {
    await refuseOccupied(place);
    await makeAbove(place);
    await clearWorkshops(place);
    const workshop = await makeWorkshop(place, 'baru');
    try {
      const built = await build(workshop);
      await moveIntoPlace(workshop, place);
      return built;
    } catch (error) {
      await rm(workshop, { recursive: true, force: true });
      throw error;
    }
  });
}

/** Where a file stands in the way, Linux says so at the look into the folder and Windows only here. */
async function makeAbove(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true }).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw new VaultError('folder-missing', { path: folder }, error);
    throw error;
  });
}

async function refuseOccupied(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0) throw new VaultError('folder-not-empty', { path: folder });
}

/** An empty folder gives way; one that was filled meanwhile does not. */
async function moveIntoPlace(workshop: string, folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOTEMPTY') throw new VaultError('folder-not-empty', { path: folder }, error);
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  try {
    await renameWithPatience(workshop, folder);
  } catch (error) {
    // Another build may have come first since the look above; no system renames onto a folder that is filled.
    await refuseOccupied(folder);
    throw error;
  }
  await syncFolder(dirname(folder));
}
