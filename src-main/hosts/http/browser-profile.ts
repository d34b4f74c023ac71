import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../process.ts';

const prefix = 'titian-jendela-';

/** Every window of the profile is private, whatever the browser makes of the switches it was started with. */
const alwaysPrivate = JSON.stringify({ incognito: { mode_availability: 2 } });

/** A new folder for one browser window, closed to other accounts (0700); its name carries our pid. */
export function makeProfile(parent: string = tmpdir()): string {
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  keepPrivate(folder);
  return folder;
}

/** Lays down the settings that allow a profile no window that keeps what is typed. */
export function keepPrivate(profile: string): void {
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), alwaysPrivate);
}

/**
 * Removes the profile of a window that was closed. The children of a browser go on writing for a while after it has
 * ended, on a busy PC for seconds; what they still hold after twenty is left for the next start.
 */
export async function removeProfile(folder: string): Promise<void> {
  const patience = { maxRetries: 20, retryDelay: 100 };
  // removeOldProfiles takes it next time
  await rm(folder, { recursive: true, force: true, ...patience }).catch(() => undefined);
}

/** Removes what earlier runs left because they were killed; running ones and other accounts' are kept. */
export function removeOldProfiles(parent: string = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner && !isRunning(Number(owner)) && isMine(join(parent, name))) removeLeft(join(parent, name));
  }
}

/** A file that another program holds at this moment is left for the start after this one. */
function removeLeft(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2, retryDelay: 100 });
  } catch {
    // removed at a later start
  }
}

function isMine(path: string): boolean {
  const { getuid } = process;
  return getuid === undefined || statSync(path).uid === getuid();
}
