import type { Database } from 'better-sqlite3';
import { normaliseLoginName } from '#domain/people/login-name';
import { syncFolder } from '#platform/files/durable-write';
import { vaultFiles } from '#platform/files/vault-files';
import { buildBeside } from '../file/build-beside.ts';
import { refuseUnsafePlace } from '../file/folder-place.ts';
import { createVaultFile, openDatabase } from '../file/open-database.ts';
import type { UnlockedUser } from './unlock.ts';
import { createVaultKeys } from './vault-keys.ts';

type Options = Omit<Parameters<typeof createVaultKeys>[0], 'folder'> & {
  /** Must not exist, or be empty. */
  folder: string;
  /** Fills the new database (migrations, first user, the centre) before anybody can see the vault. */
  prepare?: (database: Database, vaultId: string) => void | Promise<void>;
};

/**
 * Makes a whole new vault, or none. Gives what a login gives, and the recovery key. The caller wipes `dataKey`.
 * Throws what `refuseUnsafePlace`, `createVaultKeys` and `buildBeside` throw.
 */
export async function createVault(options: Options): Promise<UnlockedUser & { recoveryKey: string }> {
  refuseUnsafePlace(options.folder);
  const keys = await buildBeside(options.folder, (workshop) => build({ ...options, folder: workshop }));
  const { kind, centreName, owner } = options;
  const loginName = normaliseLoginName(owner.loginName);
  return {
    ...keys,
    kind,
    centreName,
    userId: owner.userId,
    loginName,
    slotTroubles: [],
    slotChanges: 1,
    failedTries: 0,
  };
}

async function build(options: Options) {
  const { database: file } = vaultFiles(options.folder);
  const keys = await createVaultKeys(options);
  createVaultFile(file, keys.dataKey, keys.vaultId);
  const database = openDatabase(file, keys.dataKey, { expectVaultId: keys.vaultId });
  try {
    await options.prepare?.(database, keys.vaultId);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  await syncFolder(options.folder);
  return keys;
}
