// Opens a vault over HTTP and lets so many requests fail inside, each with errors that carry secrets in every part of
// themselves. What a careless program would write is written when a third word asks for it.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createApp } from '#app';
import type { Contract } from '#contract/contract';
import { serveLoopback } from '#hosts/http/server';
import { kdfFloor } from '#vault/keys/kdf';
import { splitAddress, standInScreens, trade } from '../../hosts/support/stand-in.ts';
import { headLogin } from '../../support/test-centre.ts';
import { canaries } from '../written-bytes/canaries.ts';

const [folder = '', caseId = '', times = '0', careless] = process.argv.slice(2);
const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
const screens = standInScreens();
const host = await serveLoopback({ app, staticFolder: screens.folder });
const { origin, code } = splitAddress(host.url);
const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
const headers = { origin, authorization: `Bearer ${bearer}` };
const link = new RPCLink({ url: `${origin}/rpc`, headers });
const client: ContractRouterClient<Contract> = createORPCClient(link);
await client.vault.unlock(headLogin);
const open = await app.context.keeper.current();
if (open === undefined) throw new Error('locked');

/** An error as unkind as one can be: the secret in message, stack, name, code, cause and properties. */
function unkind(secret: string): Error {
  const error = new Error(`${secret}\n    at ${secret} (${secret}:1:1)\n    at rahasia`, { cause: secret });
  return Object.assign(error, { name: secret, code: secret, sql: secret, parameters: [secret] });
}

const dataKey = Buffer.from(open.dataKey).toString('hex');
const secrets = [...Object.values(canaries), headLogin.passphrase, dataKey];
let turn = 0;
const nextSecret = () => secrets[turn++ % secrets.length] ?? '';
// Every audit row fails from now on, and with it whatever the operation did.
open.sqlite.function('audit_mac', (_previous: unknown, _seq: unknown, _told: unknown) => {
  const error = unkind(nextSecret());
  if (careless !== undefined) process.stderr.write(`${error.stack} ${JSON.stringify(error)}\n`);
  throw error;
});
const calls = [
  () => client.form.note.saveDraft({ caseId, answers: { summary: canaries.narrative }, revision: 0 }),
  () => client.caseload.list({ search: canaries.search, status: 'all' }),
  () => client.client.findAlike({ fullName: canaries.name, nik: '3201011501900000' }),
  () => client.case.open({ caseId }),
  () => client.case.summary({ caseId }),
];
let failed = 0;
for (let time = 0; time < Number(times); time++) {
  // One in eight fails in the database itself.
  if (time % 8 === 7) open.sqlite.exec('alter table caseload_row rename to hilang');
  await calls[time % calls.length]?.().catch(() => failed++);
  if (time % 8 === 7) open.sqlite.exec('alter table hilang rename to caseload_row');
}
process.stdout.write(`${failed}`);
process.exit(0);
