import { isDeepStrictEqual } from 'node:util';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import { checkBackupBytes } from './backup-file.ts';
import type { BackupManifest } from './backup-manifest.ts';
import type { DatabaseFacts } from './check-database.ts';
import type { OpenedBackup } from './open-backup.ts';
import { inspectInWorker } from './run-database-job.ts';
import { countLost } from './stored-attachments.ts';

/** What a recovery is doing: copying the database (bytes), or checking the copy. */
export type RecoveryProgress = { step: 'unpack' | 'check'; done: number; of: number };
/** What a restore is doing: the same, then bringing the copy to the newest form (the forms). */
export type RestoreProgress = RecoveryProgress | { step: 'migrate'; done: number; of: number };
export type RecoveryOptions<Progress = RecoveryProgress> = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
};

/**
 * Looks through a backup where it lies, copying nothing: every byte against the manifest, then every page, reference
 * and audit row of its database, then the attachments beside it. Throws VaultError `backup-missing`, `backup-damaged`,
 * `backup-attachments-lost`, or the signal's reason.
 */
export async function verifyBackup(
  { file, manifest, dataKey }: OpenedBackup,
  { signal, onProgress }: RecoveryOptions = {},
): Promise<DatabaseFacts> {
  const report = (done: number, of: number) => onProgress?.({ step: 'check', done, of });
  await checkBackupBytes(file, { signal, onProgress: report });
  const facts = await inspectPromised(file, file, { manifest, dataKey }, signal);
  await refuseLost({ file, manifest }, { signal, onProgress: report });
  return facts;
}

/** Reads the attachments a backup names. Throws VaultError `backup-attachments-lost`, or the signal's reason. */
async function refuseLost(
  backup: Pick<OpenedBackup, 'file' | 'manifest'>,
  options: JobOptions,
): Promise<void> {
  const count = await countLost(backup, options);
  if (count > 0) throw new VaultError('backup-attachments-lost', { path: backup.file, count });
}

/**
 * Makes every check of a database that came from the backup `named`, and compares it with what the manifest says.
 * Throws VaultError `backup-damaged` of that backup, or the signal's reason.
 */
export async function inspectPromised(
  database: string,
  named: string,
  { manifest, dataKey }: Pick<OpenedBackup, 'manifest' | 'dataKey'>,
  signal: AbortSignal | undefined,
): Promise<DatabaseFacts> {
  const damaged = (cause?: unknown) => new VaultError('backup-damaged', { path: named }, cause);
  try {
    const { vaultId } = manifest;
    const facts = await inspectInWorker({ file: database, vaultId, dataKey }, { signal });
    if (!isAsPromised(facts, manifest)) throw damaged();
    return facts;
  } catch (error) {
    throw error instanceof VaultError && error.code === 'backup-unsound' ? damaged(error) : error;
  }
}

function isAsPromised(facts: DatabaseFacts, { schemaVersion, counts, audit }: BackupManifest): boolean {
  const { attachments: _beside, ...promised } = facts;
  return isDeepStrictEqual(promised, { schemaVersion, counts, audit });
}
