import { existsSync } from 'node:fs';
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

/**
 * The one way a file or folder is renamed: on Windows a virus scanner, a backup program or Excel may hold it, so that
 * ten tries are made over two seconds (vault/SECURITY.md D28). Throws VaultError `file-held` when it is held still, or as `rename` does.
 */
export async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || !isHeld(error)) throw error;
      if (attempt === 10) throw new VaultError('file-held', { path: existsSync(to) ? to : from }, error);
      await pause(attempt * 40);
    }
  }
}
