// Makes the lost key files of a folder anew, as the screen does, and says `done` once that is acknowledged.
import { openApp } from './open-app.ts';

const [folder = '', recoveryKey = '', userId = '', passphrase = ''] = process.argv.slice(2);
const { app, client } = openApp(folder);
await client.vault.status();
process.stdout.write('ready\n');
await client.rescue.remakeKeys({ recoveryKey, userId, passphrase });
process.stdout.write('done\n');
await app.close();
