import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../process.ts';

const prefix = 'titian-jendela-';

/** A new empty folder for one browser window, closed to other accounts (0700); its name carries our pid. */
export function makeProfile(parent: string = tmpdir()): string {
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

/** Removes a profile; a file still held by a dying browser is left for the next start. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // removeOldProfiles takes it next time
  }
}

/** Removes what earlier runs left because they were killed; running ones and other accounts' are kept. */
export function removeOldProfiles(parent: string = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner && !isRunning(Number(owner)) && isMine(join(parent, name))) removeProfile(join(parent, name));
  }
}

function isMine(path: string): boolean {
  const { getuid } = process;
  return getuid === undefined || statSync(path).uid === getuid();
}
