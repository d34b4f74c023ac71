import { isDeepStrictEqual } from 'node:util';
import { VaultError } from '../vault/vault-error.ts';
import { checkBackupBytes } from './backup-file.ts';
import type { BackupManifest } from './backup-manifest.ts';
import type { DatabaseFacts } from './check-database.ts';
import type { OpenedBackup } from './open-backup.ts';
import { inspectInWorker } from './run-database-job.ts';
import type { RecoveryOptions } from './unpack-backup.ts';

/**
 * Looks through a backup where it lies, copying nothing: every byte against the manifest, then every page, reference
 * and audit row of its database. Throws VaultError `backup-missing`, `backup-damaged`, or the signal's reason.
 */
export async function verifyBackup(
  { file, manifest, dataKey }: OpenedBackup,
  { signal, onProgress }: RecoveryOptions = {},
): Promise<DatabaseFacts> {
  const report = (done: number, of: number) => onProgress?.({ step: 'check', done, of });
  await checkBackupBytes(file, { ...(signal === undefined ? {} : { signal }), onProgress: report });
  return await inspectPromised(file, file, { manifest, dataKey }, signal);
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
  return isDeepStrictEqual(facts, { schemaVersion, counts, audit });
}
