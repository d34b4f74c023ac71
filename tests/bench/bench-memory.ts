import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#platform/vault/kdf';

/** A working day in a process of its own: prints what it holds, in MB, idle and after the work. */
const [folder = '', loginName = '', passphrase = ''] = process.argv.slice(2);
const megabytes = () => process.memoryUsage().rss / 1_048_576;

const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const client = createRouterClient(app.router, { context: app.context });
await client.vault.unlock({ loginName, passphrase });
const unlocked = megabytes();
const { rows } = await client.caseload.list({ status: 'open', limit: 100 });
for (let round = 0; round < 500; round++) {
  await client.caseload.list({ status: 'all', offset: round * 10 });
  await client.case.summary({ caseId: rows[round % rows.length]?.caseId ?? '' });
}
const [first] = rows;
if (first !== undefined) await client.packet.make({ caseIds: [first.caseId], purpose: 'preview' });
await client.monthReport.exportWorkbook({ month: new Date().toISOString().slice(0, 7) });
process.stdout.write(JSON.stringify({ unlocked, worked: megabytes() }));
await app.close();
