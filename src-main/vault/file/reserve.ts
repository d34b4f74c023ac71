import { randomBytes } from 'node:crypto';
import { appendFileSync, statfsSync, statSync, truncateSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import { renameWithPatience } from '#platform/files/durable-write';
import { fileMode, vaultFiles } from '#platform/files/vault-files';
import { toVaultError } from '#platform/vault-error';

/** Room for the audit rows of more than a thousand reads. It is given up step by step, so that saves take no more of it. */
const reserveBytes = 1_048_576;
const stepBytes = 131_072;

/**
 * Sets room aside for the day the disk is full, when there is plenty now: every read of a case file leaves its row in
 * the audit (vault/SECURITY.md L1), and without a little room nobody could read any more (vault/SECURITY.md R4). What
 * cannot be set aside takes nothing from anybody.
 */
export async function keepReserve(folder: string): Promise<void> {
  const { reserve } = vaultFiles(folder);
  const { bavail, bsize } = statfsSync(folder);
  if (sizeOf(reserve) === reserveBytes || bavail * bsize < 4 * reserveBytes) return;
  const unfinished = `${reserve}.tmp`;
  try {
    const handle = await open(unfinished, 'w', fileMode);
    // Random, because a file of zeros takes no room on some disks.
    await handle.writeFile(randomBytes(reserveBytes)).finally(() => handle.close());
    await renameWithPatience(unfinished, reserve);
  } catch {
    await rm(unfinished, { force: true });
  }
}

/** Runs work; when the disk is full, gives up a step of the reserve and runs it again. Throws what the work throws. */
export function withReserve<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  return unlessFull(folder, work, async () => {
    giveUpStep(vaultFiles(folder).reserve);
    return await work();
  });
}

/**
 * As `withReserve`, for a read of an open vault, whose row in the audit must find room. The step is only lent where
 * that can be: with it the log is brought to its place and emptied, which may free more than was given up.
 */
export function withRoomToRead<Result>(
  { folder, sqlite }: { folder: string; sqlite: Database },
  read: () => Promise<Result>,
): Promise<Result> {
  return unlessFull(folder, read, async () => {
    const { reserve } = vaultFiles(folder);
    const size = giveUpStep(reserve);
    tryTo(() => sqlite.pragma('wal_checkpoint(TRUNCATE)'));
    const result = await read();
    takeBack(reserve, size);
    return result;
  });
}

async function unlessFull<Result>(
  folder: string,
  work: () => Promise<Result>,
  otherwise: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (toVaultError(error, folder)?.code !== 'disk-full') throw error;
    return await otherwise();
  }
}

/** Gives the size the reserve had. */
function giveUpStep(reserve: string): number {
  const size = sizeOf(reserve);
  if (size > 0) truncateSync(reserve, Math.max(0, size - stepBytes));
  return size;
}

function takeBack(reserve: string, size: number): void {
  const left = sizeOf(reserve);
  if (!tryTo(() => appendFileSync(reserve, randomBytes(size - left)))) truncateSync(reserve, left);
}

/** On a disk this full anything may fail, and the work itself tells it. */
function tryTo(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
