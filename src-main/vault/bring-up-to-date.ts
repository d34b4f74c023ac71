import type { Database } from 'better-sqlite3';
import type { OpeningProgress } from '#contract/vault';
import { migrations } from '#database/migrations/list';
import { isMigrationDue } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { backUpBeforeMigration } from './backup/before-migration.ts';
import type { BackupSource } from './backup/make-backup.ts';
import { migrateInWorker } from './file/migrate-job.ts';

/** Hears how far a vault is that is brought to its new form. */
export type TellOpening = (progress: OpeningProgress) => void;

/**
 * Brings an open vault to the newest schema, after a backup of its old form (vault/SECURITY.md D16); does nothing to
 * one that has it. `now` is this moment, UTC ISO. Throws as `backUpBeforeMigration` and `migrate` do; the vault is then
 * as it was.
 */
export async function bringUpToDate(
  database: Database,
  { folder, vaultId, dataKey }: BackupSource,
  now: string,
  tell: TellOpening = () => undefined,
): Promise<void> {
  if (!isMigrationDue(database, migrations)) return;
  const telling = (step: OpeningProgress['step']) => ({
    onProgress: (done: number, of: number) => tell({ step, done, of }),
  });
  tell({ step: 'backup', done: 0, of: 3 });
  await backUpBeforeMigration(database, { folder, vaultId, dataKey }, now, telling('backup'));
  await migrateInWorker({ file: vaultFiles(folder).database, vaultId, dataKey }, telling('migrate'));
}
