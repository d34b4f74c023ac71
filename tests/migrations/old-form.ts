import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture, releasedSchemas } from './fixtures.ts';

/**
 * A vault of the first form, whose login stands still at two places until it is let on, each for at most five seconds:
 * before the backup of the old form, and before the first migration. Somebody else is writing then.
 */
export async function slowOldForm() {
  const { folder, dataKey, remove } = await copyFixture(Math.min(...releasedSchemas));
  const database = openDatabase(vaultFiles(folder).database, dataKey);
  const backups = ownBackupFolder(folder);
  const isBackedUp = () =>
    existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.titian'));
  database.exec('begin immediate');
  return {
    folder,
    async letBackUp() {
      database.exec('rollback');
      const until = performance.now() + 30_000;
      while (!isBackedUp()) {
        if (performance.now() > until) throw new Error('no backup of the old form was made');
        await pause(2);
      }
      database.exec('begin immediate');
    },
    letMigrate(): void {
      database.exec('rollback');
      database.close();
    },
    remove,
  };
}
