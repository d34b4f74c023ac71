import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { normaliseLoginName } from '#domain/people/login-name';
import { syncFolder } from '#platform/files/durable-write';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import { buildBeside } from '../file/build-beside.ts';
import { keyBytes } from '../file/envelope.ts';
import { refuseUnsafePlace } from '../file/folder-place.ts';
import { createVaultFile, openDatabase } from '../file/open-database.ts';
import { calibrate, type KdfCost, kdfFloor } from './kdf.ts';
import { createRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { inTurn, readSlotFile, writeSlots } from './slot-file.ts';
import { type SlotFile, slotFileVersion } from './slot-format.ts';
import { makeKeyCheck, makeRecoverySlot, makeUserSlot, type NamedDataKey, sealSlotFile } from './slots.ts';
import { calmThrottle } from './throttle.ts';
import type { UnlockedUser } from './unlock.ts';
import { type NewSlotUser, readLoginName, refuseWeak, type VaultKind } from './vault-keys.ts';

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

/**
 * Writes the slot file of a new vault into `folder`, for its first user and a recovery key (made here unless given).
 * The cost of a guess is measured on this machine for a real vault, and is the floor for a demo, unless given.
 * The caller wipes `dataKey`. Throws VaultError `folder-not-empty`, `passphrase-refused`, `login-name-refused`,
 * or a trouble of the folder.
 */
export async function createVaultKeys(options: {
  folder: string;
  kind: VaultKind;
  centreName: string;
  owner: NewSlotUser;
  recoveryKey?: string;
  kdfCost?: KdfCost;
}): Promise<{ vaultId: string; dataKey: Uint8Array; recoveryKey: string }> {
  const { folder, kind, centreName, owner } = options;
  const recoveryKey = options.recoveryKey ?? createRecoveryKey();
  const recoveryBytes = readRecoveryKey(recoveryKey);
  const loginName = readLoginName(owner.loginName);
  if (kind === 'real') await refuseWeak(owner.passphrase, { loginName, centreName });
  const kdfCost = options.kdfCost ?? (kind === 'demo' ? kdfFloor : await calibrate());

  return inTurn(folder, async () => {
    await refuseExisting(folder);
    const vaultId = randomUUID();
    const dataKey: NamedDataKey = { id: randomUUID(), key: randomBytes(keyBytes) };
    const user = await makeUserSlot(vaultId, { ...owner, loginName }, kdfCost, [dataKey]);
    const recovery = makeRecoverySlot(vaultId, recoveryBytes, [dataKey]);
    const slotFile: SlotFile = {
      format: 'titian-keys',
      version: slotFileVersion,
      vaultId,
      generation: 0,
      kind,
      centreName,
      kdfCost,
      dataKeys: [{ id: dataKey.id, check: makeKeyCheck(vaultId, dataKey.key) }],
      users: [user],
      recovery,
      throttle: calmThrottle,
      seal: '',
    };
    await writeSlots(folder, sealSlotFile(slotFile, dataKey.key));
    return { vaultId, dataKey: dataKey.key, recoveryKey };
  });
}

async function refuseExisting(folder: string): Promise<void> {
  const isThere = await readSlotFile(folder).then(
    () => true,
    (error: unknown) => {
      if (error instanceof VaultError && error.code === 'slot-file-lost') return false;
      throw error;
    },
  );
  if (isThere) throw new VaultError('folder-not-empty', { path: folder });
}
