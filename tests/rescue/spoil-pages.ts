import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

export const pageBytes = 4096;

/** Random bytes over whole pages of a database, counted from 1. */
export function spoilPages(file: string, pages: readonly number[]): void {
  const handle = openSync(file, 'r+');
  for (const page of pages) writeSync(handle, randomBytes(pageBytes), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(handle);
}
