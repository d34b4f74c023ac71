import type { Database } from 'better-sqlite3';
import { digestOf } from '#platform/files/read-bytes';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from './open-database.ts';
import { findRescueCopy, takeRescueCopy, writeRescueCopy } from './rescue-copy.ts';

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/**
 * Writes into the database of a vault nobody has open, under its lock. A file that is still the one that was closed
 * stays known as such; one that was changed meanwhile is told at the next login as before. `work` closes no connection.
 * Throws as `openDatabase` does.
 */
export async function writeClosed<Result>(
  holder: Holder,
  work: (sqlite: Database) => Promise<Result>,
): Promise<Result> {
  const { folder, dataKey, vaultId } = holder;
  const { database: file } = vaultFiles(folder);
  const copy = await findRescueCopy(holder);
  const isAsClosed = copy?.print !== undefined && (await digestOf(file)).sha256 === copy.print.sha256;
  if (isAsClosed) {
    const { print: _print, ...inUse } = copy;
    await writeRescueCopy(holder, inUse); // a process killed from here on leaves no print that fits no more
  }
  const sqlite = openDatabase(file, dataKey, { expectVaultId: vaultId });
  try {
    const result = await work(sqlite);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const written = takeRescueCopy(sqlite);
    sqlite.close();
    if (isAsClosed) await writeRescueCopy(holder, { ...written, print: await digestOf(file) });
    return result;
  } finally {
    sqlite.close();
  }
}
