// Logs in and changes the data key once. Says `ready` before and `done` after.
import { headLogin } from '../../support/test-centre.ts';
import { openApp } from './open-app.ts';

const [folder = ''] = process.argv.slice(2);
const { app, client } = openApp(folder);
await client.vault.unlock(headLogin);
process.stdout.write('ready\n');
await client.keys.rotateDataKey();
process.stdout.write('done\n');
await app.close();
