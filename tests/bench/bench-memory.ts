import { randomUUID } from 'node:crypto';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import type { router } from '#app';
import { pageSize } from '#contract/page-size';
import { splitAddress, trade } from '../hosts/support/stand-in.ts';
import { report } from './measure.ts';
import { forgetPeak, type RunningHost, residentMegabytes, startHost, stopHost } from './running-host.ts';

type Login = { loginName: string; passphrase: string };

/** Long enough for the worker to rest, in milliseconds. */
const rest = 65_000;

/**
 * What the core holds, as people run it: locked, open, after a day of work, and a minute later; and at its peak while the
 * whole list leaves. A backup is part of the day where that is said.
 */
export async function benchMemory(folder: string, login: Login, isBackedUp: boolean): Promise<void> {
  const running = await startHost(folder);
  const { origin, code } = splitAddress(running.address);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const client = createORPCClient<RouterClient<typeof router>>(
    new RPCLink({ url: `${origin}/rpc`, headers: { origin, authorization: `Bearer ${bearer}` } }),
  );
  report('memory of the core, locked', await residentMegabytes(running), 'MB');
  await client.vault.unlock(login);
  report('memory of the core, unlocked', await residentMegabytes(running), 'MB');
  for (const [what, work] of Object.entries(dayOf(client, isBackedUp))) {
    await client.vault.unlock(login);
    await work();
    report(`memory of the core after ${what}`, await residentMegabytes(running), 'MB');
  }
  const worked = await residentMegabytes(running, 'VmHWM');
  report('memory of the core at the peak of the day', worked, 'MB');
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

/** What is done on a day, one after the other. */
function dayOf(
  client: RouterClient<typeof router>,
  isBackedUp: boolean,
): Record<string, () => Promise<unknown>> {
  const today = new Date().toISOString().slice(0, 10);
  const listCases = async () =>
    (await client.caseload.list({ status: 'open', limit: 100 })).rows.map(({ caseId }) => caseId);
  const each = async (rounds: number, work: (round: number, caseId: string) => Promise<unknown>) => {
    const ids = await listCases();
    for (let round = 0; round < rounds; round++) await work(round, ids[round % ids.length] ?? '');
  };
  const note = { happenedOn: today, contactKind: 'client', summary: 'Konseling perorangan.' };
  return {
    '1,000 reads': () =>
      each(500, async (round, caseId) => {
        await client.caseload.list({ status: 'all', limit: pageSize, offset: round * 10 });
        await client.case.summary({ caseId });
      }),
    '300 notes saved': () =>
      each(300, (_, caseId) =>
        client.form.note.complete({ caseId, version: 0, requestId: randomUUID(), answers: note }),
      ),
    '100 searches of everything written': () =>
      each(100, (round) => client.writing.find({ words: ['keluarga', 'sekolah', 'rumah'][round % 3] ?? '' })),
    '10 packets': () =>
      each(10, (_, caseId) => client.packet.make({ caseIds: [caseId], purpose: 'preview' })),
    'a month report': () => client.monthReport.exportWorkbook({ period: today.slice(0, 7) }),
    'the lessons of the house': () => client.lesson.list({}),
    ...(isBackedUp ? { 'a backup': () => client.backup.make() } : {}),
    'a day of work, all of these': listCases,
  };
}
