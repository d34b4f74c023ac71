// Logs in and makes a backup. Says its number once it is acknowledged, here and at the second place.
import { headLogin } from '../../support/test-centre.ts';
import { openApp } from './open-app.ts';

const [folder = ''] = process.argv.slice(2);
const { app, client } = openApp(folder);
await client.vault.unlock(headLogin);
process.stdout.write('ready\n');
const { number, secondTrouble } = await client.backup.make();
if (secondTrouble !== undefined) throw new Error(secondTrouble);
process.stdout.write(`${number}\n`);
process.stdout.write('done\n');
await app.close();
