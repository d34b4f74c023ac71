import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SlotTrouble } from '#domain/safety/slot-trouble';
import type { VaultTrouble } from '#domain/safety/vault-troubles';
import { vaultFiles } from '#platform/files/vault-files';
import { codeOf, toVaultError, VaultError } from '#platform/vault-error';
import { refuseUnsafePlace } from '../file/folder-place.ts';
import { refuseWithoutKey } from '../file/open-database.ts';
import { readSlotFile } from './slot-file.ts';
import type { SlotFile } from './slot-format.ts';

type InspectedVault = {
  state: 'none' | 'ready' | VaultTrouble;
  /** What the slot file says, whenever it can be read. */
  vaultId?: string;
  kind?: SlotFile['kind'];
  centreName?: string;
  /** What is wrong with one of the two files of the keys, when the other still opens the vault. */
  slotTrouble?: SlotTrouble;
  /** The trouble with its detail; absent for `none` and `ready`. */
  error?: VaultError;
};

/**
 * What is in a folder, told without any key and without changing anything: no vault, one ready for login, or the
 * trouble that stands in the way. A folder of other things is `folder-not-empty`.
 */
export async function inspectVault(folder: string): Promise<InspectedVault> {
  const seen: Partial<InspectedVault> = {};
  try {
    const state = await inspect(folder, seen);
    return { ...seen, state };
  } catch (error) {
    const trouble = toVaultError(error, folder);
    if (trouble === undefined) throw error;
    return { ...seen, state: trouble.code, error: trouble };
  }
}

async function inspect(folder: string, seen: Partial<InspectedVault>): Promise<'none' | 'ready'> {
  const names = await listNames(folder);
  if (names.length === 0) {
    refuseUnsafePlace(folder);
    return 'none';
  }
  const hasKeys = names.includes('vault.keys') || names.includes('vault.keys.previous');
  if (!hasKeys && !names.includes('vault.db')) throw new VaultError('folder-not-empty', { path: folder });

  const { slotFile, trouble } = await readSlotFile(folder);
  const { vaultId, kind, centreName } = slotFile;
  Object.assign(seen, { vaultId, kind, centreName, ...(trouble ? { slotTrouble: trouble } : {}) });
  refuseUnsafePlace(folder);
  refuseWithoutKey(vaultFiles(folder).database);
  await refuseReadOnly(folder);
  return 'ready';
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Asks the file system by doing it: permission bits say little on Windows, and nothing of a read-only mount. */
async function refuseReadOnly(folder: string): Promise<void> {
  const probe = join(folder, `vault.probe-${process.pid}`);
  const handle = await open(probe, 'w', 0o600);
  await handle.close();
  await rm(probe, { force: true });
}
