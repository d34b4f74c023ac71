import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { normaliseLoginName } from '#domain/login-name';
import { syncFolder } from './durable-write.ts';
import { createVaultFile, openVault } from './open-vault.ts';
import type { UnlockedUser } from './unlock.ts';
import { codeOf, VaultError, withVaultErrorsAsync } from './vault-error.ts';
import { vaultFiles } from './vault-files.ts';
import { createVaultKeys } from './vault-keys.ts';

type Options = Omit<Parameters<typeof createVaultKeys>[0], 'folder'> & {
  /** Must not exist, or be empty. */
  folder: string;
  /** Fills the new database (migrations, first user, the centre) before anybody can see the vault. */
  prepare?: (database: Database, vaultId: string) => void | Promise<void>;
};

/**
 * Makes a whole new vault beside its place and moves it there in one rename: a process killed at any moment leaves a
 * vault or none. Gives what a login gives, and the recovery key. The caller wipes `dataKey`. Throws VaultError `folder-not-empty`, what `createVaultKeys` throws, or a
 * trouble of the folder; nothing is left at `folder` then.
 */
export async function createVault(options: Options): Promise<UnlockedUser & { recoveryKey: string }> {
  const folder = resolve(options.folder);
  return withVaultErrorsAsync(folder, async () => {
    await refuseOccupied(folder);
    await mkdir(dirname(folder), { recursive: true });
    const workshop = await mkdtemp(join(dirname(folder), `.${basename(folder)}-baru-`));
    try {
      const keys = await build({ ...options, folder: workshop });
      await moveIntoPlace(workshop, folder);
      const { kind, centreName, owner } = options;
      const loginName = normaliseLoginName(owner.loginName);
      return {
        ...keys,
        kind,
        centreName,
        userId: owner.userId,
        loginName,
        usedPreviousSlots: false,
        failedTries: 0,
      };
    } catch (error) {
      await rm(workshop, { recursive: true, force: true });
      throw error;
    }
  });
}

async function build(options: Options) {
  const { database: file } = vaultFiles(options.folder);
  const keys = await createVaultKeys(options);
  createVaultFile(file, keys.dataKey, keys.vaultId);
  const database = openVault(file, keys.dataKey, { expectVaultId: keys.vaultId });
  try {
    await options.prepare?.(database, keys.vaultId);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  await syncFolder(options.folder);
  return keys;
}

async function refuseOccupied(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0) throw new VaultError('folder-not-empty', { path: folder });
}

/** An empty folder gives way; one that was filled meanwhile does not. */
async function moveIntoPlace(workshop: string, folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOTEMPTY') throw new VaultError('folder-not-empty', { path: folder }, error);
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await rename(workshop, folder);
  await syncFolder(dirname(folder));
}
