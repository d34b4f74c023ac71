import type { Database } from 'better-sqlite3';
import { connect } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import type { JobOptions } from '#platform/jobs/run-job';
import { getBackupSettings } from './backup-settings.queries.ts';
import type { BackupSource } from './make-backup.ts';
import { type TakenBackup, takeBackup } from './take-backup.ts';

/**
 * Makes the backup that comes before a migration (vault/SECURITY.md D16), while the vault has its old form still.
 * Throws as `makeBackup` does: without a backup nothing is migrated.
 */
export async function backUpBeforeMigration(
  database: Database,
  source: BackupSource,
  now: string,
  options: JobOptions = {},
): Promise<TakenBackup> {
  const { settings, centre } = await connect(database)
    .transaction()
    .execute(async (trx) => ({ settings: await getBackupSettings(trx), centre: await getCentre(trx) }));
  const today = civilDateOfInstant(now, zoneOffsets[centre.zone]);
  return await takeBackup({ source, reason: 'migration', settings, now, today }, options);
}
