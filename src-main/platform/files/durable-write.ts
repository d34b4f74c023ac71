import { existsSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, VaultError } from '../vault-error.ts';
import { fileMode } from './vault-files.ts';

/**
 * Puts `text` in the place of `file` so that a reader, a killed process or a power cut finds the old content
 * or the new, never a part: temporary file, fsync, rename, fsync of the folder. The temporary file never
 * stays behind.
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    const handle = await open(temporary, 'w', fileMode);
    await writeAndClose(handle, text);
    await renameWithPatience(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Makes renames in a folder survive a power cut. Windows cannot open a folder, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAndClose(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What Windows answers when another program has a file open. */
const isHeld = (error: unknown): boolean => ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');

/** What a rename asks of the system; a test puts a Windows with a virus scanner in its place. */
type Renaming = {
  platform: NodeJS.Platform;
  rename(from: string, to: string): Promise<void>;
  pause(ms: number): Promise<unknown>;
};

/** In ms, and longer each time: ten tries reach over 2,250. */
const firstPause = 50;

/**
 * The one way a file or folder is renamed: on Windows a virus scanner, a backup program or Excel may hold it, so that
 * ten tries are made over more than two seconds (vault/SECURITY.md D28). Throws VaultError `file-held` when it is held
 * still, `read-only-file` when what is to be replaced may not be, or as `rename` does.
 */
export async function renameWithPatience(
  from: string,
  to: string,
  system: Renaming = { platform: process.platform, rename, pause },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      if (system.platform !== 'win32' || !isHeld(error)) throw error;
      if (isReadOnly(to)) throw new VaultError('read-only-file', { path: to }, error);
      if (attempt === 10) throw new VaultError('file-held', { path: existsSync(to) ? to : from }, error);
      await system.pause(attempt * firstPause);
    }
  }
}

/** The mark that Windows gives a file in its properties; a folder's does not hold anybody off. */
function isReadOnly(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && (found.mode & 0o222) === 0;
}
