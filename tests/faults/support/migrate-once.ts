// Opens a vault and brings it to the newest schema, as a login does. Says `done` once that is acknowledged.

import { vaultFiles } from '#platform/files/vault-files';
import { bringUpToDate } from '#vault/bring-up-to-date';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';

const [folder = '', loginName = '', passphrase = ''] = process.argv.slice(2);
const now = new Date();
const { dataKey, vaultId } = await unlockWithPassphrase({ folder, loginName, passphrase, now });
const database = openDatabase(vaultFiles(folder).database, dataKey);
process.stdout.write('ready\n');
await bringUpToDate(database, { folder, vaultId, dataKey }, now.toISOString());
process.stdout.write('done\n');
