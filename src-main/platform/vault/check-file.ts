import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openPageFile } from '../rescue/page-file.ts';
import { saltBytes } from './page-cipher.ts';
import { printOf } from './read-bytes.ts';
import type { RescueCopy } from './rescue-copy.ts';

/**
 * How a database file was found. `changed`: every page is one of ours, but the file is not the one that was closed: an
 * older one, or an older page, was put in its place (security.md E7).
 */
export type FileVerdict = { kind: 'whole' } | { kind: 'changed' } | ({ kind: 'damaged' } & PageCount);

/** How many pages a file should have, and how many of them are damaged or missing. */
export type PageCount = { pages: number; lostPages: number };

/** So many pages are looked at before others have their turn. */
const pagesInARow = 500;
/** A page that fails is looked at again after so many ms, so many times: one that is being written is not damaged. */
const pauseMs = 100;
const looksAgain = 2;

/**
 * Looks at a whole file before it is used: against its print when it was closed in order, which any changed bit shows,
 * and otherwise page by page. About a second for 500 MB by print, and for 100 MB by page.
 */
export async function checkFile(
  file: string,
  dataKey: Uint8Array,
  copy: RescueCopy | undefined,
): Promise<FileVerdict> {
  const known = copy?.print;
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (known !== undefined && !hasLog && statSync(file).size === known.bytes) {
    if ((await printOf(file)).sha256 === known.sha256) return { kind: 'whole' };
  }
  const salt = copy?.firstPage.subarray(0, saltBytes);
  const isLogDamaged = hasLog && hasDamagedLog(file, dataKey, salt);
  const counted = await countLostPages(file, dataKey, salt);
  const lostPages = counted.lostPages + (isLogDamaged ? 1 : 0);
  if (lostPages > 0) return { kind: 'damaged', pages: counted.pages, lostPages };
  return { kind: known === undefined ? 'whole' : 'changed' };
}

/**
 * Looks at every page of a file, also while others write into it. `salt` is what the file is known to begin with. About
 * ten seconds a GB. Throws what the file system says.
 */
export async function countLostPages(
  file: string,
  dataKey: Uint8Array,
  salt?: Uint8Array,
): Promise<PageCount> {
  let found = await findLost(file, dataKey, salt);
  for (let look = 0; look < looksAgain && found.lost.length > 0; look += 1) {
    await pause(pauseMs);
    found = await findLost(file, dataKey, salt, found.lost);
  }
  return { pages: found.pages, lostPages: found.lost.length };
}

/** Among all pages, or among those suspected that the file still has. */
async function findLost(
  file: string,
  dataKey: Uint8Array,
  salt: Uint8Array | undefined,
  suspected?: readonly number[],
): Promise<{ pages: number; lost: number[] }> {
  const found = openPageFile(file, dataKey, salt);
  try {
    const { pages } = found;
    const asked = suspected ?? Array.from({ length: pages }, (_, index) => index + 1);
    const lost: number[] = [];
    for (const [index, number] of asked.entries()) {
      if (number <= pages && !found.isHealthy(number)) lost.push(number);
      if (index % pagesInARow === pagesInARow - 1) await pause();
    }
    return { pages, lost };
  } finally {
    found.close();
  }
}

/** Whether the log beside a file lost commits that SQLite would leave out silently. */
function hasDamagedLog(file: string, dataKey: Uint8Array, salt: Uint8Array | undefined): boolean {
  const found = openPageFile(file, dataKey, salt);
  found.close();
  return found.isLogDamaged;
}
