// Rescues the damaged vault of a folder, as the screen does, and says `done` once that is acknowledged.
import { headLogin } from '../../support/test-centre.ts';
import { openApp } from './open-app.ts';

const [folder = ''] = process.argv.slice(2);
const { app, client } = openApp(folder);
await client.vault.status();
process.stdout.write('ready\n');
await client.rescue.run(headLogin);
process.stdout.write('done\n');
await app.close();
