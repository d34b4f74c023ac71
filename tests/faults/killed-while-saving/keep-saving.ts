// Logs in and saves without end: a note, then a newcomer. Says the request of each once it is acknowledged.
import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#platform/vault/kdf';
import { anAdmission, complete, register, someone } from '../../support/cases.ts';
import { headLogin } from '../../support/test-centre.ts';

const [folder = '', caseId = ''] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });
await client.vault.unlock(headLogin);
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
