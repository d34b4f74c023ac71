import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import type { router } from '#app';
import { splitAddress, trade } from '../hosts/support/stand-in.ts';
import { report } from './measure.ts';
import { forgetPeak, type RunningHost, residentMegabytes, startHost, stopHost } from './running-host.ts';

type Login = { loginName: string; passphrase: string };

/** Long enough for the worker to rest, in milliseconds. */
const rest = 65_000;

/** What the core holds, as people run it: locked, open, after a day of work, and a minute later; and at its peak while the whole list leaves. */
export async function benchMemory(folder: string, login: Login): Promise<void> {
  const running = await startHost(folder);
  const { origin, code } = splitAddress(running.address);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const client = createORPCClient<RouterClient<typeof router>>(
    new RPCLink({ url: `${origin}/rpc`, headers: { origin, authorization: `Bearer ${bearer}` } }),
  );
  report('memory of the core, locked', await residentMegabytes(running), 'MB');
  await client.vault.unlock(login);
  report('memory of the core, unlocked', await residentMegabytes(running), 'MB');
  await workADay(client);
  const worked = await residentMegabytes(running);
  report('memory of the core after a day of work', worked, 'MB', '1,000 reads, a packet, a month report');
  await new Promise((done) => setTimeout(done, rest));
  report('memory of the core a minute later', await residentMegabytes(running), 'MB', 'its worker rests');
  await client.vault.unlock(login);
  await benchWorkbook(client, running);
  await stopHost(running);
}

/** The most that the core held while the whole list became a workbook, over what it held before. */
async function benchWorkbook(client: RouterClient<typeof router>, running: RunningHost): Promise<void> {
  const before = await residentMegabytes(running);
  await forgetPeak(running);
  const began = performance.now();
  const { rows } = await client.caseload.export({
    ...{ status: 'all', columns: ['fullName', 'caseNumber', 'stage'], as: 'xlsx', recipient: 'Dinas Sosial' },
  });
  const seconds = (performance.now() - began) / 1_000;
  const peak = await residentMegabytes(running, 'VmHWM');
  report('the whole list as XLSX', seconds, 's', `${rows} rows`);
  report('memory of the core at its peak then', peak, 'MB', `${(peak - before).toFixed(0)} more than before`);
}

async function workADay(client: RouterClient<typeof router>): Promise<void> {
  const { rows } = await client.caseload.list({ status: 'open', limit: 100 });
  for (let round = 0; round < 500; round++) {
    await client.caseload.list({ status: 'all', offset: round * 10 });
    await client.case.summary({ caseId: rows[round % rows.length]?.caseId ?? '' });
  }
  const [first] = rows;
  if (first !== undefined) await client.packet.make({ caseIds: [first.caseId], purpose: 'preview' });
  await client.monthReport.exportWorkbook({ period: new Date().toISOString().slice(0, 7) });
}
