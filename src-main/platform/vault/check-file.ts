import { statSync } from 'node:fs';
import { setImmediate as pause } from 'node:timers/promises';
import { openPageFile } from '../rescue/page-file.ts';
import { printOf } from './read-bytes.ts';
import type { RescueCopy } from './rescue-copy.ts';

/**
 * How a database file was found. `changed`: every page is one of ours, but the file is not the one that was closed: an
 * older one, or an older page, was put in its place (security.md E7).
 */
export type FileVerdict =
  | { kind: 'whole' }
  | { kind: 'changed' }
  | { kind: 'damaged'; pages: number; lostPages: number };

/** So many pages are looked at before others have their turn. */
const pagesInARow = 500;

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
  const { pages, lostPages } = await countLostPages(file, dataKey, copy);
  if (lostPages > 0) return { kind: 'damaged', pages, lostPages };
  return { kind: known === undefined ? 'whole' : 'changed' };
}

async function countLostPages(file: string, dataKey: Uint8Array, copy: RescueCopy | undefined) {
  const found = openPageFile(file, dataKey, copy?.firstPage.subarray(0, 16));
  try {
    let lostPages = found.isLogDamaged ? 1 : 0;
    for (let number = 1; number <= found.pages; number += 1) {
      if (!found.isHealthy(number)) lostPages += 1;
      if (number % pagesInARow === 0) await pause();
    }
    return { pages: found.pages, lostPages };
  } finally {
    found.close();
  }
}
