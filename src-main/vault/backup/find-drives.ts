import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMountPath } from '#platform/files/mount-path';
import { freeBytesIn } from './place-errors.ts';

/** A disk that may hold backups: where it is, what people call it, and its room in bytes. */
type Drive = { folder: string; name: string; freeBytes: number };

/** The folder of backups on a disk of its own. */
export const placeName = 'Cadangan Titian';

/** Flash disks and other disks beside the one the system runs from, on Linux, macOS and Windows. */
export async function findDrives(): Promise<Drive[]> {
  const drives: Drive[] = [];
  for (const folder of listMounts()) {
    const freeBytes = await freeBytesIn(folder).catch(() => undefined);
    if (freeBytes !== undefined) drives.push({ folder, name: basename(folder) || folder, freeBytes });
  }
  return drives;
}

function listMounts(): string[] {
  if (process.platform === 'win32') {
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter((root) => existsSync(root));
  }
  if (process.platform === 'darwin') return readdirSync('/Volumes').map((name) => join('/Volumes', name));
  return mountsIn(readFileSync('/proc/mounts', 'utf8'));
}

/** The mounts of `/proc/mounts` where desktops put the disks people plug in. */
function mountsIn(table: string): string[] {
  return table
    .split('\n')
    .map((line) => readMountPath(line.split(' ')[1] ?? ''))
    .filter((path) => /^\/(media|run\/media|mnt)\/./.test(path));
}
