import { mkdir, statfs } from 'node:fs/promises';
import type { VaultTrouble } from '#domain/safety/vault-troubles';
import { folderMode } from '#platform/files/vault-files';
import { codeOf, VaultError } from '#platform/vault-error';

/** What the file system says when a flash disk is pulled out, or a share goes away. */
const gone = new Set(
  'ENOENT ENOTDIR EIO ENODEV ENXIO ENOTCONN ESTALE EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ETIMEDOUT UNKNOWN'.split(
    ' ',
  ),
);
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const locked = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Runs work on files of a place of backups; what the file system refuses comes out as a VaultError of that place. */
export async function withPlaceErrors<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toPlaceError(error, place) ?? error;
  }
}

/** What an error of the file system or of SQLite means for a place of backups; undefined when it is no such error. */
export function toPlaceError(error: unknown, place: string): VaultError | undefined {
  if (error instanceof VaultError) return error;
  const trouble = troubleOf(codeOf(error) ?? '');
  return trouble === undefined ? undefined : new VaultError(trouble, { path: place }, error);
}

function troubleOf(code: string): VaultTrouble | undefined {
  if (full.has(code)) return 'backup-place-full';
  if (locked.has(code) || code.startsWith('SQLITE_READONLY')) return 'backup-place-read-only';
  const isGone = gone.has(code) || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN');
  return isGone ? 'backup-place-missing' : undefined;
}

/**
 * Asks for room before anything is written. Makes no folder: where a flash disk was mounted, an empty folder of this
 * computer's own disk may stand. Throws VaultError `backup-place-missing`, `-read-only` or `-full`.
 */
export async function checkRoom(place: string, neededBytes: number): Promise<void> {
  const freeBytes = await withPlaceErrors(place, () => freeBytesIn(place));
  if (freeBytes < neededBytes) {
    throw new VaultError('backup-place-full', { path: place, neededBytes, freeBytes });
  }
}

/** Makes the folder of a place, inside one that exists. Throws as `checkRoom` does. */
export async function makePlace(place: string): Promise<void> {
  await withPlaceErrors(place, async () => {
    await mkdir(place, { mode: folderMode }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  });
}

/** Bytes this account may still write where `folder` lies. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
