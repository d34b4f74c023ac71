// Adds and reads one attachment of 20 MB, and says by how many MB the process grew at its largest.
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { headLogin } from '../support/test-centre.ts';
import { makePdf } from './samples.ts';
import { attach, bytesOf } from './support.ts';

const [folder = '', caseId = ''] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });
await client.vault.unlock(headLogin);
const content = makePdf('Hasil', { bytes: 19_990_000 });
const before = process.memoryUsage().rss;
const attachmentId = await attach(client, caseId, { name: 'hasil.pdf', content });
const added = process.resourceUsage().maxRSS * 1_024 - before;
const { file } = await client.attachment.view({ caseId, attachmentId });
if (!(await bytesOf(file)).equals(content)) throw new Error('not what was added');
const read = process.resourceUsage().maxRSS * 1_024 - before;
await app.lock({ hasty: true });
process.stdout.write(JSON.stringify({ added: added / 1e6, read: read / 1e6 }));
process.exit(0);
