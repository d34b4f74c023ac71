// Carries out the erasure that waits in the vault of a folder, and says `done` once that is acknowledged.
import { headLogin } from '../../support/test-centre.ts';
import { openAppLater } from './open-app-later.ts';

const [folder = '', registerNumber = ''] = process.argv.slice(2);
const { app, client } = openAppLater(folder);
await client.vault.unlock(headLogin);
const [waiting] = (await client.erasure.list()).waiting;
process.stdout.write('ready\n');
await client.erasure.carryOut({ erasureId: waiting?.erasureId ?? '', registerNumber });
process.stdout.write('done\n');
await app.lock({ hasty: true });
await app.close();
