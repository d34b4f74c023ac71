import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { defined } from '#domain/defined';
import { hashBeginning } from '#platform/files/read-bytes';
import type { Report } from '#platform/jobs/define-job';
import { saltBytes } from '../file/page-cipher.ts';
import { openPageFile } from '../file/page-file.ts';
import type { FileDigest, RescueCopy } from '../file/rescue-copy.ts';

/**
 * How a database file was found. `changed`: every page is one of ours, but the file is not the one that was closed: an
 * older one, or an older page, was put in its place (vault/SECURITY.md R5).
 */
export type FileVerdict = { kind: 'whole' } | { kind: 'changed' } | ({ kind: 'damaged' } & PageCount);

/** How many pages a file should have, and how many of them are damaged or missing. */
type PageCount = { pages: number; lostPages: number };

/** What can be told of a closed file at once, and cannot be told any more when somebody has written. */
export type ClosedFile = {
  /** What the file must still be, byte for byte, when that is known. */
  digest?: FileDigest;
  /** It is not the file that was closed: of another size, or with a log it did not have. */
  isOther: boolean;
  /** Commits in its log are lost. */
  isLogDamaged: boolean;
  /** What the file is known to begin with. */
  salt?: Uint8Array;
};

/** So many pages are read before others have their turn. */
const pagesInARow = 500;
/** A page that fails is read again after so many ms, so many times: one that is being written is not damaged. */
const pauseMs = 100;
const triesAgain = 2;

/** What is cheap to tell of a closed file. Asked before anything is written. Throws what the file system says. */
export function inspectClosedFile(
  file: string,
  dataKey: Uint8Array,
  copy: RescueCopy | undefined,
): ClosedFile {
  const digest = copy?.print;
  const salt = copy?.firstPage.subarray(0, saltBytes);
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const isOther = digest !== undefined && (hasLog || statSync(file).size !== digest.bytes);
  return {
    ...(digest === undefined || isOther ? {} : { digest }),
    isOther,
    isLogDamaged: hasLog && hasDamagedLog(file, dataKey, salt),
    ...defined({ salt }),
  };
}

/**
 * Checks a whole file: against its digest when it was closed in order, which any changed bit shows, and otherwise page
 * by page. Its log may grow meanwhile, but nothing of it may be written back. About 2.5 seconds for 1 GB by digest, and
 * 10 by page; `report` hears of bytes, or of pages. Throws what the file system says.
 */
export async function checkFile(
  file: string,
  dataKey: Uint8Array,
  { digest, isOther, isLogDamaged, salt }: ClosedFile,
  report?: Report,
): Promise<FileVerdict> {
  const { mtimeMs: writtenAt, size } = statSync(file);
  const hash = () => hashBeginning(file, size, { onProgress: report });
  if (digest !== undefined && (await hash()) === digest.sha256) return { kind: 'whole' };
  // On a full disk the log is written back at once, to make room; then the digest tells nothing any more.
  const isChanged = isOther || (digest !== undefined && statSync(file).mtimeMs === writtenAt);
  const { pages, lostPages } = await countLostPages(file, dataKey, salt, report);
  const lost = lostPages + (isLogDamaged ? 1 : 0);
  if (lost > 0) return { kind: 'damaged', pages, lostPages: lost };
  return { kind: isChanged ? 'changed' : 'whole' };
}

/**
 * Reads every page of a file, also while others write into it. `salt` is what the file is known to begin with. About
 * ten seconds a GB. Throws what the file system says.
 */
export async function countLostPages(
  file: string,
  dataKey: Uint8Array,
  salt?: Uint8Array,
  report?: Report,
): Promise<PageCount> {
  let found = await findLost(file, dataKey, { salt, report });
  for (let tries = 0; tries < triesAgain && found.lost.length > 0; tries += 1) {
    await pause(pauseMs);
    found = await findLost(file, dataKey, { salt, suspected: found.lost });
  }
  return { pages: found.pages, lostPages: found.lost.length };
}

/** Where lost pages are looked for: among all, or among those suspected that the file still has. */
type Search = { salt: Uint8Array | undefined; suspected?: readonly number[]; report?: Report | undefined };

async function findLost(
  file: string,
  dataKey: Uint8Array,
  { salt, suspected, report }: Search,
): Promise<{ pages: number; lost: number[] }> {
  const found = openPageFile(file, dataKey, salt);
  try {
    const { pages } = found;
    const asked = suspected ?? Array.from({ length: pages }, (_, index) => index + 1);
    const lost: number[] = [];
    for (const [index, number] of asked.entries()) {
      if (number <= pages && !found.isHealthy(number)) lost.push(number);
      if (index % pagesInARow !== pagesInARow - 1) continue;
      report?.(index + 1, asked.length);
      await pause();
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
