// Logs in and saves without end: a note, then a newcomer. Says the id of each once it is acknowledged. A third word
// sets `synchronous` to something less, to show that a harness sees it.
import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { anAdmission, complete, register, someone } from '../../support/cases.ts';
import { headLogin } from '../../support/test-centre.ts';

const [folder = '', caseId = '', synchronous] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });
await client.vault.unlock(headLogin);
if (synchronous !== undefined) {
  const open = await app.context.keeper.current();
  open?.sqlite.pragma(`synchronous = ${synchronous}`);
}
process.stdout.write('ready\n');
for (;;) {
  const requestId = randomUUID();
  const happenedOn = new Date().toISOString().slice(0, 10);
  await complete(
    client,
    caseId,
    'note',
    { happenedOn, contactKind: 'client', summary: 'Konseling perorangan.' },
    { requestId },
  );
  process.stdout.write(`${requestId}\n`);
  const { clientId } = await register(client, someone(`Orang ${requestId}`), anAdmission());
  process.stdout.write(`${clientId}\n`);
}
