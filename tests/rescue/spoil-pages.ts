import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

export const pageBytes = 4096;

/** Random bytes over whole pages of a database, counted from 1. */
export function spoilPages(file: string, pages: readonly number[]): void {
  const handle = openSync(file, 'r+');
  for (const page of pages) writeSync(handle, randomBytes(pageBytes), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(handle);
}

/** A page, counted from 1, of what no login and no registration reads: how far two people are kin. */
export const unreadPage = (database: Database): number =>
  database
    .prepare<[], number>("select rootpage from sqlite_schema where name = 'kinship_by_kin'")
    .pluck()
    .get() ?? 0;

/** One bit of a page, counted from 1, as a disk does. */
export function spoilBit(file: string, page: number): void {
  const bytes = readFileSync(file);
  const at = page * pageBytes - pageBytes / 2;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
