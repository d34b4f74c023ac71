import { acquireVaultLock } from './file/vault-lock.ts';
import type { Keeper } from './keeper.ts';

/**
 * Tries a key of a vault under its lock, for even a wrong key may write into its files. Where somebody is in, their
 * session has the lock already, and it goes on: a key that may be wrong puts nobody out. Throws VaultError
 * `already-open`, or as `tryIt` does.
 */
export async function tryKey<Result>(
  keeper: Keeper,
  folder: string,
  tryIt: () => Promise<Result>,
): Promise<Result> {
  const open = await keeper.current();
  if (open?.folder === folder) return await tryIt();
  if (open === undefined) await keeper.lock({ hasty: true }); // a session that is ending still has the lock
  const lock = acquireVaultLock(folder);
  try {
    return await tryIt();
  } finally {
    lock.release();
  }
}
