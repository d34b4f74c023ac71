import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { defineJob } from '#platform/jobs/define-job';
import { asResult, type KeyedFile } from './keyed-job.ts';
import { openDatabase } from './open-database.ts';

/**
 * Writes the log of a database back into its file and empties it (vault/SECURITY.md D15). On a connection that waits
 * for nobody inside SQLite, as `connect` makes it: while a backup reads, it is left for the next time. Gives whether
 * the log is empty now.
 */
export function writeBack(database: Database): boolean {
  if (sizeOfLog(database) === 0) return true;
  const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
}

/** From so many bytes on, people would wait for the log to be written back. */
const longLog = 262_144;

/** Whether most of the log is better written back in another thread first. */
export const hasLongLog = (database: Database): boolean => sizeOfLog(database) > longLog;

const sizeOfLog = (database: Database): number =>
  statSync(`${database.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** Writes what is in the log into the file while others write on, and leaves the log as it is: emptying it is quick then. */
export const writeBackJob = defineJob(
  'writeBack',
  async () =>
    ({ file, vaultId, dataKey }: KeyedFile) =>
      asResult(async () => {
        const database = openDatabase(file, dataKey, { expectVaultId: vaultId });
        try {
          database.pragma('wal_autocheckpoint = 0');
          database.pragma('wal_checkpoint(PASSIVE)');
        } finally {
          database.close();
        }
      }),
);
