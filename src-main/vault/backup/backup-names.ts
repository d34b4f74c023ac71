import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupManifest } from './backup-manifest.ts';

/** Ends the name of every backup. */
export const backupEnding = '.titian';
const unfinishedEnding = '.sebagian';

/** Where the backups of a vault are kept on this computer: beside its folder, so that a swap of folders leaves them. */
export function ownBackupFolder(vaultFolder: string): string {
  return join(dirname(vaultFolder), `${basename(vaultFolder)}-cadangan`);
}

/** "cadangan-2026-11-23-0042-1a2b3c4d.titian": never used twice, and naming nobody. */
export function backupName({ madeOn, number, id }: Pick<BackupManifest, 'madeOn' | 'number' | 'id'>): string {
  return `cadangan-${madeOn}-${`${number}`.padStart(4, '0')}-${id.slice(0, 8)}${backupEnding}`;
}

/** A name of this vault for a file still being written, which no list takes for a backup. */
export function unfinishedName(vaultId: string): string {
  return `.${vaultId.slice(0, 8)}-${randomUUID().slice(0, 8)}${unfinishedEnding}`;
}

/** Removes what a killed process left half written; only files of this vault, which one process at a time has open. */
export async function removeUnfinished(place: string, vaultId: string): Promise<void> {
  const names = await readdir(place).catch(() => []);
  const left = names.filter(
    (name) => name.startsWith(`.${vaultId.slice(0, 8)}-`) && name.includes(unfinishedEnding),
  );
  for (const name of left) await rm(join(place, name), { force: true });
}
