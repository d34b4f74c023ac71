import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { codeOf } from '#platform/vault-error';
import { createPageCipher, declaredPages, type PageCipher, pageBytes } from './page-cipher.ts';

/** The pages of a vault's database as its last commit left them, each healthy or not there. Nothing is ever written. */
export type PageFile = {
  /** How many pages there should be. */
  pages: number;
  /** The page as SQLite sees it; undefined when it is damaged or missing. Numbers count from 1. */
  read(pageNumber: number): Buffer | undefined;
  /** Whether a page is there and undamaged; what is not is not in use, or lost. */
  isHealthy(pageNumber: number): boolean;
  /** How many pages are damaged or missing; reads those nobody has asked for yet. */
  countLost(): number;
  /** Whether frames of the log after its first damaged one were committed: SQLite would leave them out silently. */
  isLogDamaged: boolean;
  close(): void;
};

const frameHead = 24;
const logHead = 32;

/** Opens a database file and its log without SQLite. `salt` stands in for the file's own when that may be gone. */
export function openPageFile(file: string, dataKey: Uint8Array, salt?: Uint8Array): PageFile {
  const handle = openSync(file, 'r');
  const readAt = (position: number) => {
    const buffer = Buffer.alloc(pageBytes);
    return buffer.subarray(0, readWhatCan(handle, buffer, position));
  };
  const cipher = createPageCipher(dataKey, salt ?? readAt(0).subarray(0, 16));
  const log = readLog(`${file}-wal`, cipher);
  const filePages = Math.floor(fstatSync(handle).size / pageBytes);

  const findPage = (pageNumber: number): Buffer | undefined => {
    const newer = log.pages.get(pageNumber);
    if (newer !== undefined) return newer;
    if (pageNumber < 1 || pageNumber > filePages) return undefined;
    // Once more: what a disk could not read at first, it sometimes can (vault/SECURITY.md D14).
    for (let tries = 0; tries < 2; tries += 1) {
      const page = readAt((pageNumber - 1) * pageBytes);
      if (cipher.isHealthy(page, pageNumber)) return page;
    }
    return undefined;
  };
  const verdicts = new Map<number, boolean>();
  const read = (pageNumber: number): Buffer | undefined => {
    const page = findPage(pageNumber);
    verdicts.set(pageNumber, page !== undefined);
    return page === undefined ? undefined : cipher.decrypt(page, pageNumber);
  };
  const isHealthy = (pageNumber: number) => verdicts.get(pageNumber) ?? findPage(pageNumber) !== undefined;
  const first = read(1);
  const pages = log.pageCount ?? (first === undefined ? filePages : declaredPages(first));
  const countLost = () => {
    let lost = 0;
    for (let number = 1; number <= pages; number += 1) {
      if (!isHealthy(number)) lost += 1;
    }
    return lost;
  };
  return { pages, read, isHealthy, countLost, isLogDamaged: log.isDamaged, close: () => closeSync(handle) };
}

type Log = { pages: Map<number, Buffer>; pageCount?: number; isDamaged: boolean };

/**
 * The newest committed pages of a write-ahead log. A frame is taken for its salts and its page's HMAC, which is stronger
 * than SQLite's own sum. A last commit may have been cut by a power failure; two whole commits behind a damaged frame
 * cannot have been, because the first of them had reached the disk before the second began.
 */
function readLog(file: string, cipher: PageCipher): Log {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const pages = new Map<number, Buffer>();
  const log: Log = { pages, isDamaged: false };
  const salts = bytes.subarray(16, 24);
  let open = new Map<number, Buffer>();
  let behind: Map<number, Buffer>[] = [];
  let pageCountBehind = 0;
  let isCut = false;
  for (let at = logHead; at + frameHead + pageBytes <= bytes.length; at += frameHead + pageBytes) {
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) continue;
    const pageNumber = bytes.readUInt32BE(at);
    const page = bytes.subarray(at + frameHead, at + frameHead + pageBytes);
    const pageCount = bytes.readUInt32BE(at + 4);
    if (cipher.isHealthy(page, pageNumber)) open.set(pageNumber, page);
    else isCut = true;
    if (pageCount === 0) continue;
    if (isCut) {
      behind.push(open);
      pageCountBehind = pageCount;
    } else {
      for (const [number, one] of open) pages.set(number, one);
      log.pageCount = pageCount;
    }
    open = new Map();
  }
  log.isDamaged = behind.length > 1;
  if (!log.isDamaged) behind = [];
  else log.pageCount = pageCountBehind;
  for (const [number, one] of behind.flatMap((commit) => [...commit])) pages.set(number, one);
  return log;
}

/** A sector that cannot be read is a page that is not there. */
function readWhatCan(handle: number, buffer: Buffer, position: number): number {
  try {
    return readSync(handle, buffer, 0, buffer.length, position);
  } catch (error) {
    if (codeOf(error) === 'EIO') return 0;
    throw error;
  }
}
