import { type Kepala, listKepala } from '#database/list-kepala';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import { openDatabase } from './file/open-database.ts';
import { type Unlocked, type UnlockedUser, unlockWithRecoveryKey } from './keys/unlock.ts';
import { giveSlot } from './keys/vault-keys.ts';

type Paper = { folder: string; recoveryKey: string };

/** Everybody whom the paper may let in. Throws as `unlockWithRecoveryKey` and `openDatabase` do. */
export async function listKepalaByRecoveryKey(paper: Paper): Promise<Kepala[]> {
  const unlocked = await unlockWithRecoveryKey(paper);
  try {
    return kepalaOf(paper.folder, unlocked);
  } finally {
    unlocked.dataKey.fill(0);
  }
}

/**
 * Gives a Kepala a new pass phrase by the paper, also one who has no slot any more. Gives what a login gives; the
 * caller wipes `dataKey`. Throws VaultError `user-unknown` for whoever is not Kepala here, `passphrase-refused`, or
 * as `unlockWithRecoveryKey` and `openDatabase` do.
 */
export async function enterWithRecoveryKey(
  paper: Paper & { userId: string; passphrase: string },
): Promise<UnlockedUser> {
  const { folder, userId, passphrase } = paper;
  const unlocked = await unlockWithRecoveryKey(paper);
  try {
    const head = kepalaOf(folder, unlocked).find((candidate) => candidate.userId === userId);
    if (head === undefined) throw new VaultError('user-unknown');
    const { loginName } = head;
    await giveSlot({ folder, dataKey: unlocked.dataKey }, { userId, loginName, passphrase });
    return { ...unlocked, userId, loginName, failedTries: 0 };
  } catch (error) {
    unlocked.dataKey.fill(0);
    throw error;
  }
}

function kepalaOf(folder: string, { dataKey, vaultId }: Unlocked): Kepala[] {
  const { database: file } = vaultFiles(folder);
  const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
  try {
    return listKepala(database);
  } finally {
    database.close();
  }
}
