// Logs in and attaches without end, files of every length. Says the id of each once it is acknowledged.
import { randomInt, randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { makePdf } from '../../attachments/samples.ts';
import { attach } from '../../attachments/support.ts';
import { headLogin } from '../../support/test-centre.ts';

const [folder = '', caseId = ''] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });
await client.vault.unlock(headLogin);
process.stdout.write('ready\n');
for (;;) {
  const content = makePdf(`Surat ${randomUUID()}`, { bytes: randomInt(1_000, 400_000) });
  process.stdout.write(`${await attach(client, caseId, { name: 'surat.pdf', content })}\n`);
}
