import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { inspectDatabase } from '#vault/backup/database-jobs';
import { listBackups } from '#vault/backup/list-backups';
import { bringUpToDate } from '#vault/bring-up-to-date';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture, fixtureLogin, releasedSchemas } from '../migrations/fixtures.ts';
import { isSound } from './support/check-saves.ts';
import { childScript } from './support/child-script.ts';
import { cutOff } from './support/cut-off.ts';
import type { Fault } from './support/fault.ts';

/** The process is killed at any moment of bringing a vault of the first schema to the newest. */
export const killedWhileMigrating: Fault = {
  name: 'killed-while-migrating',
  goal: 'R3',
  promise: 'a killed migration leaves the old form or the new one, whole, and a backup before the new one',
  trials: { short: 3, long: 200 },
  async run(trials) {
    const { folder, dataKey, vaultId, reset, remove } = await copyFixture(Math.min(...releasedSchemas));
    const database = () => openDatabase(vaultFiles(folder).database, dataKey);
    const before = describe(database());
    const undisturbed = database();
    await bringUpToDate(undisturbed, { folder, vaultId, dataKey }, new Date().toISOString());
    const migrated = describe(undisturbed);
    if (!before.isSound || !migrated.isSound) throw new Error('one of the forms is not sound undisturbed');
    const isMigrated = (found: Described): boolean => isDeepStrictEqual(found, migrated);
    const work = {
      script: await childScript('migrate-once'),
      args: [folder, ...Object.values(fixtureLogin)],
      folder: dirname(folder),
      reset,
    };
    const found = { old: 0, migrated: 0, between: 0, unsafe: 0, bad: 0, undone: 0, offered: 0 };
    const cuts = await cutOff(work, trials, async ({ lines }) => {
      const after = describe(database());
      if (isMigrated(after)) found.migrated++;
      else if (isDeepStrictEqual(after, before)) found.old++;
      else found.between++;
      const { backups, unreadable } = await listBackups(ownBackupFolder(folder));
      found.offered += backups.length;
      found.bad += unreadable.length;
      for (const { file } of backups) {
        const inspected = await inspectDatabase({ file, vaultId, dataKey });
        if (!('value' in inspected) || inspected.value.schemaVersion !== before.version) found.bad++;
      }
      if (isMigrated(after) && backups.length === 0) found.unsafe++;
      if (lines.includes('done') && !isMigrated(after)) found.undone++;
    });
    remove();
    return [
      cuts,
      {
        what: `vaults neither of the old form (${found.old}) nor the new (${found.migrated})`,
        count: found.between,
        wanted: 0,
      },
      { what: 'vaults of the new form without a backup of the old', count: found.unsafe, wanted: 0 },
      { what: `bad among ${found.offered} files offered as backups`, count: found.bad, wanted: 0 },
      { what: 'acknowledged migrations that are not there', count: found.undone, wanted: 0 },
    ];
  },
};

type Described = ReturnType<typeof describe>;

/** What tells one form from the other, with how many rows each table has; closes the database. */
function describe(database: Database) {
  try {
    const schema = database
      .prepare<[], { type: string; name: string }>('select type, name, sql from sqlite_schema order by 1, 2')
      .all();
    const rowsOf = (table: string) =>
      database.prepare<[], number>(`select count(*) from "${table}"`).pluck().get();
    return {
      version: database.pragma('user_version', { simple: true }),
      schema,
      rows: schema.filter(({ type }) => type === 'table').map(({ name }) => [name, rowsOf(name)]),
      isSound: isSound(database),
    };
  } finally {
    database.close();
  }
}
