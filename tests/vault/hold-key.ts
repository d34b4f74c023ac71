// Opens, closes and wipes a vault step by step, one step for each line it is sent. Says a step is done in one line;
// the first line carries the beginning of the data key, each byte changed so that the line itself is no copy of it.
import { createInterface } from 'node:readline/promises';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';

const [, , folder = '', loginName = '', passphrase = ''] = process.argv;
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const { dataKey } = await unlockWithPassphrase({ folder, loginName, passphrase, now: new Date() });
const database = openDatabase(vaultFiles(folder).database, dataKey);
const disguised = Array.from(dataKey.subarray(0, 16), (byte) => byte ^ 0x5a);
process.stdout.write(`${disguised.join(',')}\n`);
await lines.next();

database.close();
dataKey.fill(0);
process.stdout.write('wiped\n');
await lines.next();
process.exit(0);
