import { randomUUID } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '#domain/defined';
import { appVersion } from '#platform/app-version';
import { renameWithPatience } from '#platform/files/durable-write';
import { fileMode, vaultFiles } from '#platform/files/vault-files';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import { readSlotFile } from '../keys/slot-file.ts';
import { isDataKey, isSealIntact } from '../keys/slots.ts';
import { addManifest, readBackupHead } from './backup-file.ts';
import { type BackupManifest, type BackupReason, backupVersion } from './backup-manifest.ts';
import { backupName, removeUnfinished, unfinishedName } from './backup-names.ts';
import type { FoundBackup } from './list-backups.ts';
import { checkRoom, makePlace, withPlaceErrors } from './place-errors.ts';
import { snapshotInWorker } from './run-database-job.ts';
import { storeAttachments } from './stored-attachments.ts';
import { syncAlong } from './sync-along.ts';
import { syncPlace } from './sync-place.ts';

/** The open vault a backup is made of. */
export type BackupSource = { folder: string; vaultId: string; dataKey: Uint8Array };

export type BackupOrder = {
  source: BackupSource;
  /** The folder it goes to, made when it is not there. */
  place: string;
  number: number;
  reason: BackupReason;
  /** This moment, UTC ISO, and the day at the centre. */
  now: string;
  today: string;
};

/**
 * Makes a backup of an open vault: a copy under a temporary name, opened and checked, given its manifest, brought to
 * the disk, read again, and only then given its name. Progress is told in thirds. Whatever happens, nothing half
 * written is left, and the vault is only read.
 * Throws VaultError `backup-unsound`, `backup-place-missing`, `-read-only`, `-full`, a trouble of the vault, or the
 * signal's reason.
 */
export async function makeBackup(order: BackupOrder, options: JobOptions = {}): Promise<FoundBackup> {
  const { source, place } = order;
  await makePlace(place);
  await removeUnfinished(place, source.vaultId);
  const room = await roomFor(source.folder);
  await checkRoom(place, room);
  const unfinished = join(place, unfinishedName(source.vaultId));
  try {
    return await withPlaceErrors(place, async () => {
      await (await open(unfinished, 'wx', fileMode)).close();
      const manifest = await fill(unfinished, order, room, options);
      const file = join(place, backupName(manifest));
      await renameWithPatience(unfinished, file);
      await syncPlace(place);
      return { file, bytes: (await stat(file)).size, manifest };
    });
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** `room` is how long the copy becomes at most, in bytes. */
async function fill(
  unfinished: string,
  order: BackupOrder,
  room: number,
  options: JobOptions,
): Promise<BackupManifest> {
  const { source, number, reason, now, today } = order;
  const { slotFile } = await readSlotFile(source.folder);
  const [dataKey] = slotFile.dataKeys;
  if (dataKey === undefined || !isDataKey(slotFile, source.dataKey)) throw new VaultError('data-key-refused');
  if (!isSealIntact(slotFile, source.dataKey)) throw new VaultError('slot-file-altered');

  const { vaultId } = source;
  const file = vaultFiles(source.folder).database;
  // Of the thirds that are told, the copy is the first: it is as far as its file has grown.
  const onGrown = (length: number) => options.onProgress?.(Math.min(1, length / room), 3);
  const copy = (isWritten: () => void) => {
    const onProgress = (done: number, of: number) => {
      isWritten();
      options.onProgress?.(done, of);
    };
    const asked = { file, vaultId, dataKey: source.dataKey, target: unfinished };
    return snapshotInWorker(asked, { signal: options.signal, onProgress });
  };
  const snapshot = await syncAlong(unfinished, copy, onGrown);
  const { schemaVersion, counts, audit, bytes, sha256, attachments } = snapshot;
  const { place } = order;
  const held = await storeAttachments({ place, vaultId, vaultFolder: source.folder }, attachments, options);
  const manifest: BackupManifest = {
    format: 'titian-backup',
    version: backupVersion,
    id: randomUUID(),
    number,
    vaultId,
    kind: slotFile.kind,
    centreName: slotFile.centreName,
    madeAt: now,
    madeOn: today,
    reason,
    appVersion,
    schemaVersion,
    counts,
    audit,
    ...defined({ erased: slotFile.erased }),
    database: { bytes, sha256 },
    ...(held.files.length > 0 ? { attachments: held } : {}),
    dataKey,
    recovery: slotFile.recovery,
  };
  options.signal?.throwIfAborted();
  await addManifest(unfinished, manifest, source.dataKey);
  return (await readBackupHead(unfinished)).manifest;
}

/** The database with what still stands in its log, and a little for the manifest. */
async function roomFor(folder: string): Promise<number> {
  const { database } = vaultFiles(folder);
  const sizes = await Promise.all(
    [database, `${database}-wal`].map(async (file) => (await stat(file).catch(() => undefined))?.size ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 65_536);
}
