import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { hashBeginning } from '#platform/files/read-bytes';
import { vaultFiles } from '#platform/files/vault-files';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import { clearWorkshops, makeWorkshop } from '../file/workshops.ts';
import type { DatabaseFacts } from './check-database.ts';
import { copyBytes } from './copy-file.ts';
import type { OpenedBackup } from './open-backup.ts';
import { freeBytesIn, toPlaceError } from './place-errors.ts';
import { inspectPromised, type RecoveryOptions } from './verify-backup.ts';

/**
 * A new folder beside the place of a vault, for work that must not touch the vault; `work` decides whether it stays.
 * What killed processes left there is removed first. Throws VaultError `restore-no-room` before anything is written,
 * or a trouble of the folder.
 */
export async function withWorkshop<Result>(
  vaultFolder: string,
  neededBytes: number,
  work: (workshop: string) => Promise<Result>,
): Promise<Result> {
  const place = resolve(vaultFolder);
  const parent = dirname(place);
  return withVaultErrorsAsync(parent, async () => {
    await mkdir(parent, { recursive: true });
    await clearWorkshops(place);
    const freeBytes = await freeBytesIn(parent);
    if (freeBytes < neededBytes)
      throw new VaultError('restore-no-room', { path: parent, neededBytes, freeBytes });
    const workshop = await makeWorkshop(place, 'pulih');
    try {
      return await work(workshop);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  });
}

/**
 * Copies the database of a backup into a folder, and checks the copy as `makeBackup` did: every byte, every page,
 * every reference, the counts and the head of the audit. Throws VaultError `backup-missing`, `backup-damaged`, a
 * trouble of the folder, or the signal's reason.
 */
export async function unpackBackup(
  { file, manifest, dataKey }: OpenedBackup,
  folder: string,
  { signal, onProgress }: RecoveryOptions = {},
): Promise<DatabaseFacts> {
  const { bytes, sha256 } = manifest.database;
  const { database } = vaultFiles(folder);
  const options: JobOptions = {
    signal,
    onProgress: (done) => onProgress?.({ step: 'unpack', done, of: bytes }),
  };
  await copyBytes(file, database, bytes, options).catch((error: unknown) => {
    throw asMissing(error, file);
  });
  onProgress?.({ step: 'check', done: 0, of: 1 });
  if ((await hashBeginning(database, bytes, { signal })) !== sha256) {
    throw new VaultError('backup-damaged', { path: file });
  }
  return await inspectPromised(database, file, { manifest, dataKey }, signal);
}

/** Room for a recovery: the database, and a little for its log and its keys. */
export function roomToUnpack({ manifest }: Pick<OpenedBackup, 'manifest'>): number {
  return Math.ceil(manifest.database.bytes * 1.05) + 1_048_576;
}

/** The same with the attachments it names. */
export function roomToRestore(opened: Pick<OpenedBackup, 'manifest'>): number {
  return roomToUnpack(opened) + (opened.manifest.attachments?.bytes ?? 0);
}

/** A flash disk pulled out while it is read is the backup that went away, not the folder of the vault. */
function asMissing(error: unknown, file: string): unknown {
  const isGone = toPlaceError(error, file)?.code === 'backup-place-missing';
  return isGone ? new VaultError('backup-missing', { path: file }, error) : error;
}
