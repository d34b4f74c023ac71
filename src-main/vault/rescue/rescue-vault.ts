import { existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import type { RescueReport } from '#contract/rescue';
import { syncFolder } from '#platform/files/durable-write';
import { folderMode, vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import { attachmentFile, attachmentFolder, listFiles } from '../attachments/attachment-files.ts';
import { swapVault } from '../backup/swap-vault.ts';
import { withWorkshop } from '../backup/unpack-backup.ts';
import type { RecoveryProgress } from '../backup/verify-backup.ts';
import { buildBeside } from '../file/build-beside.ts';
import { uniteErased } from '../file/erased.ts';
import { runKeyed } from '../file/keyed-job.ts';
import { createVaultFile } from '../file/open-database.ts';
import { findRescueCopy } from '../file/rescue-copy.ts';
import { acquireVaultLock } from '../file/vault-lock.ts';
import { readSlotFile } from '../keys/slot-file.ts';
import { keepTipInSlots } from '../keys/vault-keys.ts';
import { placeBackup } from './place-backup.ts';
import type { RescueInput } from './rescue-database.ts';
import { rescueDatabaseJob } from './rescue-job.ts';

type RescueOrder = {
  /** The damaged vault, which is only read. */
  folder: string;
  vaultId: string;
  /** As the slot file knows it: stands in for settings that are lost. */
  centreName: string;
  dataKey: Uint8Array;
  /** Who asks, and must be Kepala; absent when the recovery key opened the vault. */
  userId?: string;
  /** This moment, UTC ISO, and the day of the calendar. */
  now: string;
  today: string;
};

/** What a rescue is doing: a backup is copied and checked, then the rows are put together. */
export type RescueProgress = RecoveryProgress | { step: 'rescue'; done: number; of: number };
type RescueOptions = {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: RescueProgress) => void) | undefined;
};

/**
 * Makes a whole vault of what a damaged one still tells and of its newest backup (vault/SECURITY.md D14): every page
 * that can be read is newer than the backup and takes its place; what is lost is taken from the backup, or named in a
 * report that stays in the new vault. The damaged vault is not touched. The keys and attachments come along, so
 * everybody gets in as before. `to` is a folder that is not there, or empty. Throws VaultError `damaged` when nothing
 * can be told any more, `copy-unsound`, `rescue-not-head`, `folder-not-empty`, a trouble of the folder, or the signal's
 * reason.
 */
export async function rescueVault(
  { to, ...order }: RescueOrder & { to: string },
  options: RescueOptions = {},
): Promise<RescueReport> {
  return await buildBeside(to, (workshop) => buildRescued(order, workshop, options));
}

/**
 * The same in the place of the damaged vault, which is kept under another name: the rescued one is built and checked
 * beside it, and only then swapped in. Whatever happens before that, nothing has changed. Throws as `rescueVault`, and
 * VaultError `already-open` or `restore-no-room`.
 */
export async function rescueInPlace(
  order: RescueOrder,
  options: RescueOptions = {},
): Promise<{ report: RescueReport; replaced: string | undefined }> {
  const { folder, now } = order;
  const lock = acquireVaultLock(folder);
  try {
    return await withWorkshop(folder, await roomFor(folder), async (workshop) => {
      const report = await buildRescued(order, workshop, options);
      options.signal?.throwIfAborted();
      lock.release(); // Windows renames no folder in which a file is open
      return { report, replaced: await swapVault(workshop, folder, new Date(now)) };
    });
  } finally {
    lock.release();
  }
}

async function buildRescued(
  order: RescueOrder,
  workshop: string,
  { signal, onProgress }: RescueOptions,
): Promise<RescueReport> {
  const { folder, vaultId, dataKey, now, today, centreName, userId } = order;
  const holder = { folder, vaultId, dataKey };
  const { database: target } = vaultFiles(workshop);
  if (!existsSync(vaultFiles(folder).database)) throw new VaultError('database-lost');
  const { users: logins, erased: erasedBySlots } = (await readSlotFile(folder)).slotFile;
  await bringAlong(folder, workshop);
  const backup = await placeBackup(holder, workshop, { signal, onProgress });
  if (backup === undefined) createVaultFile(target, dataKey, vaultId);
  const input: RescueInput = {
    file: vaultFiles(folder).database,
    vaultId,
    dataKey,
    target,
    workshop,
    copy: await findRescueCopy(holder),
    backup: backup && { madeAt: backup.madeAt, head: backup.head },
    erased: uniteErased(backup?.erased, erasedBySlots),
    logins: logins.map(({ userId: id, loginName }) => ({ userId: id, loginName })),
    userId,
    centreName,
    now,
    today,
  };
  const report = await runKeyed(rescueDatabaseJob, input, {
    signal,
    onProgress: (done, of) => onProgress?.({ step: 'rescue', done, of }),
  });
  // The head the slot file knew may be among what is lost, and stands in the audit row of the rescue.
  if (report.heads.rescued) await keepTipInSlots({ ...holder, folder: workshop }, report.heads.rescued);
  return report;
}

/**
 * The keys and the attachments, as they are; before the rows, so that those of people erased since go with them. On the
 * disk before the vault takes its place: a power cut leaves them whole.
 */
async function bringAlong(folder: string, workshop: string): Promise<void> {
  const [from, to] = [vaultFiles(folder), vaultFiles(workshop)];
  for (const name of ['slots', 'previousSlots'] as const) {
    if (existsSync(from[name])) await copyToDisk(from[name], to[name]);
  }
  const { whole } = await listFiles(folder);
  if (whole.length === 0) return;
  await mkdir(attachmentFolder(workshop), { mode: folderMode });
  for (const name of whole) await copyToDisk(attachmentFile(folder, name), attachmentFile(workshop, name));
  await syncFolder(attachmentFolder(workshop));
}

async function copyToDisk(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const copy = await open(to, 'r+');
  await copy.sync().finally(() => copy.close());
}

/** Room for the rescued database over that of a backup, its log, and a copy of the attachments. */
async function roomFor(folder: string): Promise<number> {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const { whole } = await listFiles(folder);
  const attachments = whole.reduce((sum, name) => sum + sizeOf(attachmentFile(folder, name)), 0);
  return sizeOf(vaultFiles(folder).database) * 3 + attachments + 1_048_576;
}
