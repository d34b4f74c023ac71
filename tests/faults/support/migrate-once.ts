// Opens a vault and brings it up to the next schema, as a login does. Says `done` once that is acknowledged.
import { bringUpToDate } from '#platform/migrations/bring-up-to-date';
import { newestNumber } from '#platform/migrations/migrate';
import { openVault } from '#platform/vault/open-vault';
import { unlockWithPassphrase } from '#platform/vault/unlock';
import { vaultFiles } from '#platform/vault/vault-files';
import { withNextMigration } from './next-migration.ts';

const [folder = '', loginName = '', passphrase = ''] = process.argv.slice(2);
const now = new Date();
const { dataKey, vaultId } = await unlockWithPassphrase({ folder, loginName, passphrase, now });
const database = openVault(vaultFiles(folder).database, dataKey, {
  newestVersion: newestNumber(withNextMigration),
});
process.stdout.write('ready\n');
await bringUpToDate(database, { folder, vaultId, dataKey }, now.toISOString(), withNextMigration);
process.stdout.write('done\n');
