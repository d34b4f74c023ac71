import { isClockDoubtful } from '#domain/safety/backup-age';
import { findShrunken } from '#domain/safety/backup-retention';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import type { BackupReason } from './backup-manifest.ts';
import { ownBackupFolder } from './backup-names.ts';
import type { BackupSettings } from './backup-settings.queries.ts';
import { copyBackup } from './copy-backup.ts';
import { type FoundBackup, listBackups, toKept } from './list-backups.ts';
import { type BackupSource, makeBackup } from './make-backup.ts';
import { type BackupVerdicts, pruneBackups } from './prune-backups.ts';

type TakeOrder = {
  source: BackupSource;
  reason: BackupReason;
  settings: BackupSettings;
  /** This moment, UTC ISO, and the day at the centre. */
  now: string;
  today: string;
};

export type TakenBackup = FoundBackup & {
  /** The clock reads earlier than when the backup before was made: nothing was pruned (vault/SECURITY.md R10). */
  isClockDoubtful: boolean;
  /** It lost people and waits to be confirmed: nothing is pruned (vault/SECURITY.md B5). */
  isShrunken: boolean;
  pruned: number;
};

/** Makes the next backup in the vault's own folder, then prunes that folder. Throws as `makeBackup` does. */
export async function takeBackup(order: TakeOrder, options: JobOptions = {}): Promise<TakenBackup> {
  const { source, settings, now } = order;
  const place = ownBackupFolder(source.folder);
  const before = await listOurs(place, source.vaultId);
  const others = await listSecond(settings, source.vaultId);
  const number = 1 + Math.max(0, ...[...before, ...others].map(({ manifest }) => manifest.number));
  const made = await makeBackup({ ...order, place, number }, options);

  const verdicts = verdictsOf(settings);
  const shrunken = findShrunken(toKept([made, ...before], verdicts.failed), verdicts.confirmed);
  const doubtful = isClockDoubtful(before[0]?.manifest.madeAt, now);
  const pruned = doubtful ? 0 : await pruneBackups(place, source.vaultId, verdicts);
  return { ...made, isClockDoubtful: doubtful, isShrunken: shrunken !== undefined, pruned };
}

/**
 * Brings a backup to the second place, then prunes that place as well. Needs no key, so that it can go on when the
 * vault is locked. Throws as `copyBackup` does.
 */
export async function carryBackup(
  backup: TakenBackup,
  place: string,
  settings: BackupSettings,
  options: JobOptions = {},
): Promise<void> {
  await copyBackup(backup, place, options);
  if (!backup.isClockDoubtful) await pruneBackups(place, backup.manifest.vaultId, verdictsOf(settings));
}

/** The backups of one vault in a folder, the newest first. */
export async function listOurs(place: string, vaultId: string): Promise<FoundBackup[]> {
  const { backups } = await listBackups(place);
  return backups.filter(({ manifest }) => manifest.vaultId === vaultId);
}

function verdictsOf({ confirmed, failed }: BackupSettings): BackupVerdicts {
  return { confirmed: new Set(confirmed), failed: new Set(failed) };
}

/** The second place may be away; then only this computer's own numbers count. */
async function listSecond({ secondPlace }: BackupSettings, vaultId: string): Promise<FoundBackup[]> {
  if (secondPlace === undefined) return [];
  return await listOurs(secondPlace, vaultId).catch((error: unknown) => {
    if (error instanceof VaultError) return [];
    throw error;
  });
}
