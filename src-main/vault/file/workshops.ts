import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '#platform/vault-error';

/** What a hidden folder beside the place of a vault is for: to become the vault, or to bring one back. */
type Purpose = 'baru' | 'pulih';
const purposes: readonly Purpose[] = ['baru', 'pulih'];

/** Nobody works in one so long; a process that was killed left it. */
const staleMs = 3_600_000;

/** A new hidden folder beside `place`. Throws as the disk does. */
export async function makeWorkshop(place: string, purpose: Purpose): Promise<string> {
  return await mkdtemp(join(dirname(resolve(place)), beginning(place, purpose)));
}

/**
 * Takes away the hidden folders that killed processes left beside `place` an hour ago or earlier. They hold the vault
 * as it was, also people who were erased meanwhile. Throws as the disk does.
 */
export async function clearWorkshops(place: string): Promise<void> {
  const parent = dirname(resolve(place));
  const begins = purposes.map((purpose) => beginning(place, purpose));
  for (const name of await readdir(parent)) {
    if (!begins.some((one) => name.startsWith(one))) continue;
    const workshop = join(parent, name);
    if ((await changedAt(workshop)) < Date.now() - staleMs)
      await rm(workshop, { recursive: true, force: true });
  }
}

/** When a folder was changed last, as milliseconds; never, of one that became the vault or was given up meanwhile. */
async function changedAt(workshop: string): Promise<number> {
  try {
    return (await stat(workshop)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  }
}

const beginning = (place: string, purpose: Purpose) => `.${basename(resolve(place))}-${purpose}-`;
