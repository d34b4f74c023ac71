import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { VaultError } from '#platform/vault-error';
import { isSame } from '../file/envelope.ts';
import { readRecoveryKey } from '../keys/recovery-key.ts';
import { makeKeyCheck, openRecoverySlot } from '../keys/slots.ts';
import { type BackupHeader, readBackupHead } from './backup-file.ts';
import { type BackupManifest, sealManifest } from './backup-manifest.ts';

/** A backup whose key is known. The caller wipes `dataKey`. */
export type OpenedBackup = { file: string; manifest: BackupManifest; dataKey: Uint8Array };

/**
 * Opens a backup by the recovery key on paper: nothing else of the vault is needed. A mistyped key is told before
 * any file is read. Throws VaultError `recovery-key-*`, `backup-missing`, `-unknown`, `-damaged`, `-newer` or
 * `-other-key`.
 */
export async function openBackup(file: string, recoveryKey: string): Promise<OpenedBackup> {
  const key = readRecoveryKey(recoveryKey);
  try {
    const head = await readBackupHead(file);
    const { vaultId, recovery, dataKey: named } = head.manifest;
    const dataKey = openRecoverySlot(vaultId, recovery, key, [named.id])?.[0]?.key;
    if (dataKey === undefined) throw new VaultError('backup-other-key');
    return confirmBackup(file, head, dataKey);
  } finally {
    key.fill(0);
  }
}

/**
 * Confirms that a data key is the one a backup was made with, and that somebody who held it wrote the manifest.
 * Throws VaultError `backup-other-key`, `backup-damaged` or `backup-newer`; `dataKey` is wiped then.
 */
export function confirmBackup(
  file: string,
  { manifest, text, seal }: BackupHeader,
  dataKey: Uint8Array,
): OpenedBackup {
  const refuse = (error: VaultError) => {
    dataKey.fill(0);
    return error;
  };
  const { vaultId } = manifest;
  if (makeKeyCheck(vaultId, dataKey) !== manifest.dataKey.check) {
    throw refuse(new VaultError('backup-other-key'));
  }
  if (!isSame(sealManifest(text, dataKey, vaultId), seal)) {
    throw refuse(new VaultError('backup-damaged', { path: file }));
  }
  if (manifest.schemaVersion > newestNumber(migrations)) throw refuse(new VaultError('backup-newer'));
  return { file, manifest, dataKey };
}
