import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { codeOf, VaultError, withVaultErrors } from './vault-error.ts';
import { fileMode, vaultFiles } from './vault-files.ts';

export type VaultLock = { release(): void };

// Held here so that the garbage collector cannot give a lock away.
const held = new Map<string, Database>();

const Holder = z.object({ processId: z.int(), computer: z.string(), since: z.string() });

/**
 * Takes the vault for this process, or throws VaultError `already-open` saying who has it. `now` is written down for
 * the next to read.
 *
 * The lock is the operating system's, taken by SQLite on the empty file `vault.lock`: it falls with the process, however
 * that ends, so there is no stale lock to judge and a process number used again locks nobody out. `vault.lock.json`
 * only tells people the process number; nothing is decided by it.
 */
export function acquireVaultLock(folder: string, now = new Date()): VaultLock {
  const { lock, lockHolder } = vaultFiles(folder);
  const database = withVaultErrors(folder, () => takeLock(lock, () => alreadyOpen(lockHolder)));
  held.set(folder, database);
  const release = () => {
    if (held.get(folder) !== database) return;
    held.delete(folder);
    process.off('exit', release);
    rmSync(lockHolder, { force: true });
    database.close();
  };
  process.once('exit', release);
  const holder = { processId: process.pid, computer: hostname(), since: now.toISOString() };
  writeFileSync(lockHolder, JSON.stringify(holder), { mode: fileMode });
  return { release };
}

function takeLock(file: string, refusal: () => VaultError, isRetry = false): Database {
  writeFileSync(file, '', { flag: 'a', mode: fileMode });
  const database = new BetterSqlite(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY'); // no journal file beside it
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) throw refusal();
    if (codeOf(error) !== 'SQLITE_NOTADB' || isRetry) throw error;
    // Somebody wrote into the file. Emptied, not replaced: a lock that is held stays held.
    truncateSync(file);
    return takeLock(file, refusal, true);
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

/** "08.15": the holder sits at the same computer, so its own clock is meant. */
function toLocalTime(instant: string): string {
  const moment = new Date(instant);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `pukul ${two(moment.getHours())}.${two(moment.getMinutes())}`;
}
