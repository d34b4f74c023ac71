// Opens a vault and brings it up to the next schema, as a login does. Says `done` once that is acknowledged.

import { newestNumber } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { bringUpToDate } from '#vault/bring-up-to-date';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { withNextMigration } from './next-migration.ts';

const [folder = '', loginName = '', passphrase = ''] = process.argv.slice(2);
const now = new Date();
const { dataKey, vaultId } = await unlockWithPassphrase({ folder, loginName, passphrase, now });
const database = openDatabase(vaultFiles(folder).database, dataKey, {
  newestVersion: newestNumber(withNextMigration),
});
process.stdout.write('ready\n');
await bringUpToDate(database, { folder, vaultId, dataKey }, now.toISOString(), withNextMigration);
process.stdout.write('done\n');
