import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import { checkBackupBytes, readBackupHead } from './backup-file.ts';
import { removeUnfinished, unfinishedName } from './backup-names.ts';
import { copyDurably } from './copy-file.ts';
import type { FoundBackup } from './list-backups.ts';
import { checkRoom, withPlaceErrors } from './place-errors.ts';
import { carryAttachments } from './stored-attachments.ts';

/**
 * Copies a backup to a second place and reads the copy back, byte by byte; one that is there already is left. The
 * attachments it names come first. The
 * place is never made here. Throws VaultError `backup-place-missing`, `-read-only`, `-full`, `backup-damaged` (the
 * copy is not what was written), or the signal's reason.
 */
export async function copyBackup(
  { file, bytes, manifest }: FoundBackup,
  place: string,
  options: JobOptions = {},
): Promise<FoundBackup> {
  await withPlaceErrors(place, async () => void (await stat(place)));
  await removeUnfinished(place, manifest.vaultId);
  await carryAttachments({ file, manifest }, place, options);
  const copied = join(place, basename(file));
  if (await isThere(copied, manifest.id)) return { file: copied, bytes, manifest };
  await checkRoom(place, bytes);
  const unfinished = unfinishedName(manifest.vaultId);
  const check = async (copy: string) => {
    try {
      await checkBackupBytes(copy, { signal: options.signal });
    } catch (error) {
      const isGone = error instanceof VaultError && error.code === 'backup-missing';
      throw isGone ? new VaultError('backup-place-missing', { path: place }, error) : error;
    }
  };
  return {
    file: await copyDurably({ from: file, bytes, place, unfinished, check }, options),
    bytes,
    manifest,
  };
}

async function isThere(file: string, id: string): Promise<boolean> {
  try {
    return (await readBackupHead(file)).manifest.id === id;
  } catch (error) {
    if (error instanceof VaultError && error.code.startsWith('backup-')) return false;
    throw error;
  }
}
