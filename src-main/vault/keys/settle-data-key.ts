import { rm } from 'node:fs/promises';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import { openDatabase } from '../file/open-database.ts';
import { type SlotFile, writeSlots } from './slot-file.ts';
import { type NamedDataKey, settleOnDataKey } from './slots.ts';

/**
 * The data key that opens the database. After a change of it that was cut off the slot file holds two: the database
 * tells which one it was, the slot file keeps that one alone, and what is left of the change goes. Wipes the other.
 * Called in the slot file's turn, with the keys its slots gave, the one in use first. Throws VaultError of the folder.
 */
export async function settleDataKey(
  folder: string,
  slotFile: SlotFile,
  opened: readonly NamedDataKey[],
): Promise<Uint8Array> {
  const [inUse, added] = opened;
  if (inUse === undefined) throw new RangeError('a slot opens at least one data key');
  if (added === undefined) return inUse.key;
  const settled = isKeyOf(folder, inUse.key) || !isKeyOf(folder, added.key) ? inUse : added;
  const other = settled === inUse ? added : inUse;
  await writeSlots(folder, settleOnDataKey(slotFile, settled));
  await removeRekeyed(folder);
  other.key.fill(0);
  return settled.key;
}

/** Removes what a change of the data key left beside the database. */
export async function removeRekeyed(folder: string): Promise<void> {
  const { rekeyed } = vaultFiles(folder);
  await withVaultErrorsAsync(folder, async () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(rekeyed + suffix, { force: true });
  });
}

/** A damaged database still tells its key from another; only `foreign` says that the key is not its own. */
function isKeyOf(folder: string, dataKey: Uint8Array): boolean {
  try {
    openDatabase(vaultFiles(folder).database, dataKey, { readonly: true }).close();
    return true;
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return error.code !== 'foreign';
  }
}
