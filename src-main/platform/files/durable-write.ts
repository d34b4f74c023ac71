import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../vault-error.ts';
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

/** On Windows a virus scanner or backup program may hold the file for a moment (vault/SECURITY.md D28). */
export async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !isHeld || attempt === 10) throw error;
      await pause(attempt * 40);
    }
  }
}
