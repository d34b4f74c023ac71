// Adds and reads one attachment of 20 MB, and says by how many MB the process grew at its largest.
import { readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { headLogin } from '../support/test-centre.ts';
import { makePdf } from './samples.ts';
import { attach, bytesOf } from './support.ts';

/** In bytes. What Node says of its largest counts the process that began it, too. */
function memoryOf(figure: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] =
    new RegExp(`^${figure}:\\s+(\\d+) kB`, 'm').exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

const [folder = '', caseId = ''] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });
await client.vault.unlock(headLogin);
const content = makePdf('Hasil', { bytes: 19_990_000 });
const before = memoryOf('VmRSS');
const attachmentId = await attach(client, caseId, { name: 'hasil.pdf', content });
const added = memoryOf('VmHWM') - before;
const { file } = await client.attachment.view({ caseId, attachmentId });
if (!(await bytesOf(file)).equals(content)) throw new Error('not what was added');
const read = memoryOf('VmHWM') - before;
await app.lock({ hasty: true });
process.stdout.write(JSON.stringify({ added: added / 1e6, read: read / 1e6 }));
process.exit(0);
