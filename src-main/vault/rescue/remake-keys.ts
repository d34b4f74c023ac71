import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { connect, type Trx } from '#database/connect';
import { renameWithPatience, syncFolder } from '#platform/files/durable-write';
import { vaultFiles } from '#platform/files/vault-files';
import { codeOf, VaultError } from '#platform/vault-error';
import { writeAudit } from '../audit/audit.ts';
import { putSlotChanges } from '../audit/audit-tip.ts';
import type { BackupManifest } from '../backup/backup-manifest.ts';
import { gatherErased } from '../backup/known-erased.ts';
import { refuseWeakHead, writeRecoveredSlots } from '../backup/recovered-slots.ts';
import { acquireVaultLock } from '../file/vault-lock.ts';
import { writeClosed } from '../file/write-closed.ts';
import type { KdfCost } from '../keys/kdf.ts';
import { inTurn } from '../keys/slot-file.ts';
import { findKeyBackup, type KeyBackup, type KeyPaper, withDamageTold } from './find-key-backup.ts';

type RemakeOrder = KeyPaper & {
  /** The Kepala who gets the only way in, and the pass phrase for it. */
  userId: string;
  passphrase: string;
  /** This moment, UTC ISO. */
  now: string;
  kdfCost?: KdfCost;
};

/** Who may log in now, and where the key files lie that were there before. */
type RemadeKeys = { loginName: string; keptAside: string[] };

/**
 * Makes lost or damaged key files anew from a backup, for one Kepala and the recovery key: nothing of the database is
 * lost, and everybody else waits for a new pass phrase. The audit is told first and the keys are written last, so that
 * a process killed between leaves a vault without keys, as it was, and no keys that nothing tells of. Under the lock of
 * the vault. Throws as `findKeyBackup` does, VaultError `user-unknown` for whoever is not Kepala, `passphrase-refused`
 * or `already-open`; until then nothing has changed.
 */
export async function remakeKeys(order: RemakeOrder): Promise<RemadeKeys> {
  const { folder } = order;
  const lock = acquireVaultLock(folder);
  try {
    const found = await findKeyBackup(order);
    try {
      return await inTurn(folder, () => withDamageTold(folder, () => remake(order, found)));
    } finally {
      found.opened.dataKey.fill(0);
    }
  } finally {
    lock.release();
  }
}

async function remake(order: RemakeOrder, found: KeyBackup): Promise<RemadeKeys> {
  const { folder, userId, passphrase, kdfCost } = order;
  const { manifest, dataKey } = found.opened;
  const loginName = found.heads.find((one) => one.userId === userId)?.loginName;
  if (loginName === undefined) throw new VaultError('user-unknown');
  const head = { userId, loginName, passphrase };
  const opened = { ...found.opened, manifest: { ...manifest, centreName: found.centreName } };
  await refuseWeakHead(opened, head);
  const erased = await gatherErased(opened, folder);
  await writeClosed({ folder, vaultId: manifest.vaultId, dataKey }, (sqlite) =>
    connect(sqlite)
      .transaction()
      .execute((trx) => tell(trx, manifest, order)),
  );
  const keptAside = await setKeysAside(folder);
  const activeUsers = new Set([userId]);
  await writeRecoveredSlots({ folder, opened, head, present: undefined, activeUsers, erased, kdfCost });
  return { loginName, keptAside };
}

/** Writes into the audit who made the keys anew, and from which backup. */
async function tell(trx: Trx, manifest: BackupManifest, { userId, now }: RemakeOrder): Promise<void> {
  await writeAudit(trx, {
    at: now,
    actor: { id: userId, role: 'head', sessionId: uuidv7() },
    operation: 'rescue.remakeKeys',
    kind: 'write',
    outcome: 'done',
    detail: { backup: manifest.id, backupNumber: manifest.number, backupMadeAt: manifest.madeAt },
  });
  await putSlotChanges(trx, 0);
}

/** What is left of the former key files, under a name after their content. Never deleted: it may be evidence. */
async function setKeysAside(folder: string): Promise<string[]> {
  const { slots, previousSlots } = vaultFiles(folder);
  const kept: string[] = [];
  for (const file of [slots, previousSlots]) {
    const bytes = await readIfThere(file);
    if (bytes === undefined) continue;
    const aside = `${file}.diganti-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
    await renameWithPatience(file, aside);
    kept.push(aside);
  }
  if (kept.length > 0) await syncFolder(dirname(slots));
  return kept;
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
