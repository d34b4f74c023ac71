import { basename } from 'node:path';
import type { SavedFile } from '#contract/host';
import { isRefusal } from '../refusal.ts';
import { writeNewFile } from '../write-new-file.ts';

/** The largest file a screen may hand over, in bytes. */
const saveLimit = 200 * 1024 * 1024;

/** Asks where to keep a file; undefined when the person cancels. */
type AskWhere = (suggestedName: string) => Promise<string | undefined>;

/** Keeps a file a screen made where the person says; the dialog itself asks before replacing one. */
export async function saveFile(askWhere: AskWhere, name: unknown, bytes: unknown): Promise<SavedFile> {
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array) || bytes.byteLength > saveLimit) {
    return { outcome: 'failed', sentence: 'Berkas ini tidak dapat disimpan.' };
  }
  const path = await askWhere(basename(name.slice(0, 200)));
  if (path === undefined) return { outcome: 'cancelled' };
  try {
    await writeNewFile(path, bytes, true);
    return { outcome: 'saved' };
  } catch (error) {
    if (isRefusal(error)) return { outcome: 'failed', sentence: error.message };
    throw error;
  }
}
