import {
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { fileMode, vaultFiles } from '#platform/files/vault-files';
import { codeOf, VaultError, withVaultErrors } from '#platform/vault-error';
import { refuseUnsafePlace } from './folder-place.ts';

type VaultLock = { release(): void };

// Held here so that the garbage collector cannot give a lock away.
const held = new Map<string, Database>();

const Holder = z.object({ processId: z.int(), computer: z.string(), since: z.string() });

/**
 * Takes the vault for this process, or throws VaultError `already-open` saying who has it, or what `refuseUnsafePlace`
 * throws. `now` is written down for the next to read.
 *
 * The lock is the operating system's, taken by SQLite on the empty file `vault.lock`: it falls with the process, however
 * that ends, so there is no stale lock to judge and a process number used again locks nobody out. `vault.lock.json`
 * only tells people the process number; nothing is decided by it.
 */
export function acquireVaultLock(folder: string, now = new Date()): VaultLock {
  return withVaultErrors(folder, () => {
    refuseUnsafePlace(folder);
    const place = realpathSync(folder);
    const { lock, lockHolder } = vaultFiles(place);
    // Asked first: opening the file again would drop the lock this process has (POSIX closes all for one).
    if (held.has(place)) throw alreadyOpen(lockHolder);
    const database = takeLock(lock, lockHolder);
    held.set(place, database);
    const release = () => {
      if (held.get(place) !== database) return;
      held.delete(place);
      process.off('exit', release);
      database.close();
      rmSync(lockHolder, { force: true });
    };
    process.once('exit', release);
    const holder = { processId: process.pid, computer: hostname(), since: now.toISOString() };
    try {
      writeFileSync(lockHolder, JSON.stringify(holder), { mode: fileMode });
    } catch (error) {
      // A folder that cannot be written keeps nobody out once it can.
      held.delete(place);
      process.off('exit', release);
      database.close();
      throw error;
    }
    return { release };
  });
}

function takeLock(file: string, holderFile: string, isRetry = false): Database {
  createEmpty(file);
  const database = new BetterSqlite(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY'); // no journal file beside it
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) throw alreadyOpen(holderFile);
    if (codeOf(error) !== 'SQLITE_NOTADB' || isRetry) throw error;
    // Somebody wrote into the file. Emptied, not replaced: a lock another process has stays held.
    truncateSync(file);
    return takeLock(file, holderFile, true);
  }
}

function createEmpty(file: string): void {
  try {
    closeSync(openSync(file, 'wx', fileMode));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function alreadyOpen(holderFile: string): VaultError {
  try {
    const { processId, computer, since } = Holder.parse(JSON.parse(readFileSync(holderFile, 'utf8')));
    return new VaultError('already-open', { processId, computer, since: toLocalTime(since) });
  } catch {
    return new VaultError('already-open');
  }
}

/** "pukul 08.15": the holder sits at the same computer, so its own clock is meant. */
function toLocalTime(instant: string): string {
  const moment = new Date(instant);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `pukul ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}
