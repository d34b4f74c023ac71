import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { renameWithPatience, syncFolder } from '#platform/files/durable-write';
import { vaultFiles } from '#platform/files/vault-files';
import { runAlone } from '#platform/jobs/run-alone';
import { VaultError } from '#platform/vault-error';
import { keyBytes } from '../file/envelope.ts';
import { openDatabase } from '../file/open-database.ts';
import { inTurn, readSlotsForUse, writeSlots } from '../keys/slot-file.ts';
import { addDataKey, isDataKey, isSealIntact, type NamedDataKey, settleOnDataKey } from '../keys/slots.ts';
import { removeRekeyed } from '../keys/unlock.ts';
import { copyUnderNewKeyJob } from './rekey-job.ts';

/** The vault whose key is changed; nobody else may use its connection meanwhile. */
type Rotating = { folder: string; vaultId: string; sqlite: Database; dataKey: Uint8Array };

/** The same vault under its new key. The caller wipes the old one. */
type Rotated = { sqlite: Database; dataKey: Uint8Array };

/**
 * Gives a vault a new data key (vault/SECURITY.md D13): copies the database under it, seals it to everybody beside the
 * one in use, puts the copy in the place of the original in one rename, and leaves the new key alone. A process killed
 * at any moment leaves the old state or the new, which the next login settles. When it fails before the rename nothing
 * has changed; after it, the connection is closed and the vault must be locked. Throws VaultError `copy-unsound`,
 * `busy`, `slot-file-altered`, or a trouble of the files.
 */
export async function rotateDataKey(
  rotating: Rotating,
  onProgress?: (done: number, of: number) => void,
): Promise<Rotated> {
  const { folder, vaultId, sqlite, dataKey } = rotating;
  const { database: file, rekeyed } = vaultFiles(folder);
  const added: NamedDataKey = { id: randomUUID(), key: randomBytes(keyBytes) };
  await removeRekeyed(folder);
  return await inTurn(folder, async () => {
    try {
      await copyInWorker({ file, vaultId, dataKey, target: rekeyed, newKey: added.key }, onProgress);
      await widenSlots(folder, dataKey, added);
    } catch (error) {
      await removeRekeyed(folder);
      throw error;
    }
    closeWhole(sqlite, file);
    await renameWithPatience(rekeyed, file);
    await syncFolder(dirname(file));
    const slotFile = await readSlotsForUse(folder);
    await writeSlots(folder, settleOnDataKey(slotFile, added));
    return { sqlite: openDatabase(file, added.key, { expectVaultId: vaultId }), dataKey: added.key };
  });
}

async function widenSlots(folder: string, dataKey: Uint8Array, added: NamedDataKey): Promise<void> {
  const slotFile = await readSlotsForUse(folder);
  const id = slotFile.dataKeys[0]?.id;
  if (id === undefined || slotFile.dataKeys.length > 1 || !isDataKey(slotFile, dataKey))
    throw new VaultError('data-key-refused');
  if (!isSealIntact(slotFile, dataKey)) throw new VaultError('slot-file-altered');
  await writeSlots(folder, addDataKey(slotFile, { id, key: dataKey }, added));
}

/** With the last frame of the log in the file: a log left beside another database would be played into it. */
function closeWhole(sqlite: Database, file: string): void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new VaultError('busy');
}

type Order = { file: string; vaultId: string; dataKey: Uint8Array; target: string; newKey: Uint8Array };

/** Lends both keys to the thread, and wipes the loan when it has ended. */
async function copyInWorker(order: Order, onProgress?: (done: number, of: number) => void): Promise<void> {
  const lend = (key: Uint8Array) => {
    const lent = new Uint8Array(new SharedArrayBuffer(key.length));
    lent.set(key);
    return lent;
  };
  const [dataKey, newKey] = [lend(order.dataKey), lend(order.newKey)];
  try {
    const answer = await runAlone(copyUnderNewKeyJob, { ...order, dataKey, newKey }, { onProgress });
    if ('trouble' in answer) throw new VaultError(answer.trouble, answer.detail);
  } finally {
    dataKey.fill(0);
    newKey.fill(0);
  }
}
