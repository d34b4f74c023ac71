import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from './http/find-browser.ts';

/** Where the vaults are: the centre's own, and beside it the one with made-up people. */
type VaultFolders = { folder: string; demoFolder: string };

/** The folder of everything Titian keeps for this account when no other is named. */
export function homeOfTitian(
  { platform, environment }: Surroundings = { platform: process.platform, environment: process.env },
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Titian');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Titian');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'titian');
}

/** The vault folders for `--data`, or the usual ones. */
export function vaultFolders(data: string | undefined): VaultFolders {
  const folder = data === undefined ? join(homeOfTitian(), 'brankas') : resolve(data);
  return { folder, demoFolder: join(dirname(folder), `${basename(folder)}-contoh`) };
}

/** The folder that holds package.json, whether this runs as source or as a bundle. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The built screens. */
export function screensFolder(): string {
  return join(projectFolder(), 'out', 'renderer');
}
