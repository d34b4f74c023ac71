import { VaultError } from '#platform/vault-error';
import { acquireVaultLock } from '../file/vault-lock.ts';
import { inspectVault } from '../keys/inspect-vault.ts';
import type { KdfCost } from '../keys/kdf.ts';
import { unlockWithPassphrase } from '../keys/unlock.ts';
import type { BackupCounts } from './backup-manifest.ts';
import { gatherErased } from './known-erased.ts';
import type { OpenedBackup } from './open-backup.ts';
import { findSlotFile, refuseWeakHead, writeRecoveredSlots } from './recovered-slots.ts';
import { prepareRestored } from './restored-database.ts';
import { bringBack } from './stored-attachments.ts';
import { swapVault } from './swap-vault.ts';
import { roomToRestore, unpackBackup, withWorkshop } from './unpack-backup.ts';
import type { RecoveryOptions, RestoreProgress } from './verify-backup.ts';

type RestoreOrder = {
  opened: OpenedBackup;
  vaultFolder: string;
  /** The Kepala who gets the first way in, and the pass phrase for it. */
  head: { userId: string; passphrase: string };
  /** This moment, UTC ISO. */
  now: string;
  kdfCost?: KdfCost;
};

type RestoredVault = {
  counts: BackupCounts;
  /** Attachments whose files were found nowhere: their rows stay, and say so. */
  lostAttachments: number;
  loginName: string;
  replaced: string | undefined;
  /** People in the backup who were erased since, and did not come back. */
  erasedAgain?: number;
};

/**
 * Brings a vault back from a backup: into a new folder, checked, given keys and its row in the audit, opened with
 * them, and only then put in the place of the old one, which is kept and named. Whatever happens before that, the
 * old vault is as it was. The caller has closed it, and wipes the key of `opened`.
 * Throws VaultError `backup-foreign`, `folder-not-empty`, `already-open`, `passphrase-refused`, `user-unknown`, what
 * `unpackBackup` throws, or the signal's reason.
 */
export async function restoreBackup(
  order: RestoreOrder,
  options: RecoveryOptions<RestoreProgress> = {},
): Promise<RestoredVault> {
  const { opened, vaultFolder, now } = order;
  const isThere = await refuseOther(opened, vaultFolder);
  const lock = isThere ? acquireVaultLock(vaultFolder) : undefined;
  try {
    return await withWorkshop(vaultFolder, roomToRestore(opened), async (workshop) => {
      const { counts, attachments } = await unpackBackup(opened, workshop, options);
      const from = { workshop, replaced: vaultFolder };
      const lostAttachments = await bringBack(opened, attachments, from, { signal: options.signal });
      const { loginName, reapplied } = await giveKeys(order, workshop, options);
      options.signal?.throwIfAborted();
      lock?.release(); // Windows renames no folder in which a file is open
      return {
        counts: without(reapplied, counts),
        lostAttachments,
        loginName,
        replaced: await swapVault(workshop, vaultFolder, new Date(now)),
        ...(reapplied.clients > 0 ? { erasedAgain: reapplied.clients } : {}),
      };
    });
  } finally {
    lock?.release();
  }
}

/** Gives the restored vault its way in, and proves it. */
async function giveKeys(
  order: RestoreOrder,
  workshop: string,
  { signal, onProgress }: RecoveryOptions<RestoreProgress>,
) {
  const { opened, vaultFolder, now, kdfCost } = order;
  const { passphrase, userId } = order.head;
  const erased = await gatherErased(opened, vaultFolder);
  const restored = { opened, workshop, vaultFolder, erased, userId, now };
  const { loginName, activeUsers, reapplied } = await prepareRestored(restored, {
    signal,
    onProgress: (done, of) => onProgress?.({ step: 'migrate', done, of }),
  });
  const head = { userId, loginName, passphrase };
  await refuseWeakHead(opened, head);
  const present = await findSlotFile(vaultFolder);
  await writeRecoveredSlots({ folder: workshop, opened, head, present, activeUsers, erased, kdfCost });
  const proof = await unlockWithPassphrase({ folder: workshop, loginName, passphrase, now: new Date(now) });
  proof.dataKey.fill(0);
  return { loginName, reapplied };
}

/**
 * Whether a vault is there, which must be the same one, whatever state it is in. Throws VaultError `backup-foreign`
 * or `folder-not-empty`.
 */
export async function refuseOther({ manifest }: OpenedBackup, vaultFolder: string): Promise<boolean> {
  const { state, vaultId } = await inspectVault(vaultFolder);
  if (state === 'folder-not-empty') throw new VaultError('folder-not-empty', { path: vaultFolder });
  if (vaultId !== undefined && vaultId !== manifest.vaultId) {
    throw new VaultError('backup-foreign', { centreName: manifest.centreName });
  }
  return state !== 'none';
}

/** What came back, less what was erased since and did not. */
function without(gone: { clients: number; cases: number }, counts: BackupCounts): BackupCounts {
  return { ...counts, clients: counts.clients - gone.clients, cases: counts.cases - gone.cases };
}
