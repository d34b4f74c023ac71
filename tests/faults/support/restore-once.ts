// Restores a backup over the vault of a folder, as the screen does, and says `done` once that is acknowledged.
import { openApp } from './open-app.ts';

const [folder = '', file = '', recoveryKey = '', userId = '', passphrase = ''] = process.argv.slice(2);
const { app, client } = openApp(folder);
await client.vault.status();
process.stdout.write('ready\n');
await client.recovery.restore({ file, recoveryKey, userId, passphrase });
process.stdout.write('done\n');
await app.close();
