import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import type { Report } from '#platform/jobs/define-job';
import { type Answer, asResult, type KeyedFile } from './keyed-job.ts';
import { openDatabase } from './open-database.ts';

/** Brings a database to the newest schema, as `migrate` does; runs in a worker. */
export function migrateFile({ file, vaultId, dataKey }: KeyedFile, report: Report): Promise<Answer<void>> {
  return asResult(async () => {
    const database = openDatabase(file, dataKey, { expectVaultId: vaultId });
    try {
      migrate(database, migrations, report);
    } finally {
      database.close();
    }
  });
}
