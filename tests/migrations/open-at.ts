import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

/** A vault of the first schema in the form that the migration of this number left, until the test is over. */
export async function openAt(schema: number): Promise<Database> {
  const { folder, dataKey, remove } = await copyFixture(1);
  const database = openDatabase(vaultFiles(folder).database, dataKey);
  onTestFinished(() => {
    database.close();
    remove();
  });
  migrate(database, migrations.slice(0, schema));
  return database;
}
