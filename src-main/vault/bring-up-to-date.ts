import type { Database } from 'better-sqlite3';
import { migrations } from '#database/migrations/list';
import { isMigrationDue, type Migrated, type Migration, migrate } from '#database/migrations/migrate';
import { backUpBeforeMigration } from './backup/before-migration.ts';
import type { BackupSource } from './backup/make-backup.ts';

/**
 * Brings an open vault to the newest schema, after a backup of its old form (vault/SECURITY.md D16); does nothing to
 * one that has it. `now` is this moment, UTC ISO; `list` is another list than the released one only for a test. Throws
 * as `backUpBeforeMigration` and `migrate` do; the vault is then as it was.
 */
export async function bringUpToDate(
  database: Database,
  source: BackupSource,
  now: string,
  list: readonly Migration[] = migrations,
): Promise<Migrated> {
  if (isMigrationDue(database, list)) await backUpBeforeMigration(database, source, now);
  return migrate(database, list);
}
