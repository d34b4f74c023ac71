import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/**
 * Writes the log of a database back into its file and empties it (vault/SECURITY.md D15). On a connection that waits
 * for nobody inside SQLite, as `connect` makes it: while a backup reads, it is left for the next time. Gives whether
 * the log is empty now.
 */
export function writeBack(database: Database): boolean {
  if (!hasLog(database)) return true;
  const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
}

function hasLog(database: Database): boolean {
  return (statSync(`${database.name}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
