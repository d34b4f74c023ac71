import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { pageSize } from '#contract/page-size';
import { smallRoom } from '#hosts/small-room';
import { kdfFloor } from '#vault/keys/kdf';
import { type OfficePc, serveToPcs } from '../office/support/office.ts';
import type { TestClient } from '../support/test-centre.ts';
import { median, p95, report, type Timings, time } from './measure.ts';
import { residentMegabytes } from './running-host.ts';

type Login = { loginName: string; passphrase: string };

const people = 30;
const rounds = 200;
const names = ['PC satu', 'PC dua', 'PC tiga', 'PC empat', 'PC lima'];
const gridPage = `grid page of ${pageSize}`;
const serveOffice = join(import.meta.dirname, '../faults/office-day/serve-office.ts');

/** What thirty people at work on five PCs wait for, over TLS, beside the same asked in one process. */
export async function benchOffice(folder: string, login: Login): Promise<void> {
  const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
  const client: TestClient = createRouterClient(app.router, { context: app.context });
  await client.vault.unlock(login);
  const { rows } = await client.caseload.list({ status: 'open', limit: 100 });
  const cases = rows.map(({ caseId }) => caseId);
  const near = await measure(client, cases);
  const { address, office, pcs } = await serveToPcs(app, folder, names);
  await office.end();
  await app.close();

  let hub = await startHub(folder, address);
  const seats = Array.from({ length: people }, (_, at) =>
    (pcs[at % pcs.length] as OfficePc).at(`jendela-${at}`),
  );
  for (const seat of seats) await seat.vault.unlock(login);
  const [measured, waiting, busy, ...others] = seats as [TestClient, TestClient, TestClient, ...TestClient[]];
  await benchProcessor(measured, cases, hub);
  const work = atWork(others, cases);
  const far = await measure(measured, cases);
  const load = `load ${loadavg()[0]?.toFixed(1)}`;
  for (const what of ['list', 'save'] as const) {
    const beside = `in process ${median(near[what]).toFixed(1)} and ${p95(near[what]).toFixed(1)} ms`;
    const name = what === 'list' ? gridPage : 'draft saved';
    report(`${name} at a PC kerja, median`, median(far[what]), 'ms', `${people} at work, ${load}`);
    report(`${name} at a PC kerja, p95`, p95(far[what]), 'ms', beside);
  }
  // Whoever sat still all the while is out by now.
  const again = async () => {
    for (const seat of [measured, waiting, busy]) await seat.vault.unlock(login);
  };
  await again();
  await benchChanges(measured, waiting, cases);
  await benchBeside({ writer: measured, busy, cases, again });
  const inside = `${people} in from ${names.length} PCs`;
  report('memory of the hub', await residentMegabytes({ host: hub }), 'MB', inside);
  await pause(60_000);
  report('memory of the hub a minute later', await residentMegabytes({ host: hub }), 'MB', 'still at work');
  await work.end();
  const returns: Timings = [];
  for (let round = 0; round < 3; round++) {
    hub = await restart(hub, folder, address);
    returns.push(await reconnect(measured));
  }
  report('PC kerja connected after the hub listens again', Math.max(...returns), 'ms', 'slowest of 3');
  const ended = once(hub, 'close');
  hub.kill('SIGTERM');
  await ended;
  for (const pc of pcs) await pc.end();
}

async function startHub(folder: string, address: string): Promise<ChildProcess> {
  const hub = spawn(process.execPath, [smallRoom, serveOffice, folder, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready, failed) => {
    hub.stdout.once('data', ready);
    hub.once('close', (code) => failed(new Error(`the hub ended with ${code} before it listened`)));
  });
  return hub;
}

async function restart(hub: ChildProcess, folder: string, address: string): Promise<ChildProcess> {
  const killed = once(hub, 'close');
  hub.kill('SIGKILL');
  await killed;
  return await startHub(folder, address);
}

/** Asks as often as a screen does, until the hub answers. */
async function reconnect(client: TestClient): Promise<number> {
  const began = performance.now();
  for (;;) {
    const isThere = await client.vault.status().then(
      () => true,
      () => false,
    );
    if (isThere) return performance.now() - began;
    await pause(500);
  }
}

/** A page of the list and a save of a draft, each many times. */
async function measure(client: TestClient, cases: readonly string[]) {
  const list = await time(rounds, (round) =>
    client.caseload.list({ status: 'all', limit: pageSize, offset: Math.abs(round) % 50 }),
  );
  return { list, save: await time(rounds, saver(client, cases.slice(0, 20))) };
}

/** Saves into the drafts of some cases, one after another. */
function saver(client: TestClient, cases: readonly string[]): (round: number) => Promise<void> {
  const revisions = new Map<string, number>();
  return async (round) => {
    const caseId = cases[Math.abs(round) % cases.length] ?? '';
    const known = revisions.get(caseId) ?? (await client.form.eic.open({ caseId })).draft?.revision ?? 0;
    const answers = { problemByClient: `${'x'.repeat(2_000)} ${round}`, requestForServices: 'y'.repeat(800) };
    revisions.set(caseId, (await client.form.eic.saveDraft({ caseId, answers, revision: known })).revision);
  };
}

/** People who read, open and type as people do: each asks for something every three seconds or so. */
function atWork(seats: readonly TestClient[], cases: readonly string[]) {
  let isOver = false;
  const each = Math.floor((cases.length - 20) / seats.length);
  const lives = seats.map(async (seat, at) => {
    const own = cases.slice(20 + at * each, 20 + (at + 1) * each);
    const save = saver(seat, own);
    for (let round = 0; !isOver; round += 1) {
      if (round % 5 === 0) await seat.caseload.list({ status: 'all', limit: pageSize });
      else if (round % 5 === 1) await seat.case.summary({ caseId: own[round % own.length] ?? '' });
      else await save(round);
      await pause(1_000 + Math.random() * 4_000);
    }
  });
  return {
    async end() {
      isOver = true;
      await Promise.all(lives);
    },
  };
}

/** From the moment in which one saves until another PC is told of it. */
async function benchChanges(writer: TestClient, reader: TestClient, cases: readonly string[]): Promise<void> {
  const [caseId = ''] = cases;
  const save = saver(writer, [caseId]);
  const waits: Timings = [];
  let { at } = await reader.change.wait({});
  for (let round = 0; round < 60; round += 1) {
    const told = (async () => {
      for (;;) {
        const news = await reader.change.wait({ after: at });
        at = news.at;
        if (news.caseIds.includes(caseId)) return performance.now();
      }
    })();
    const began = performance.now();
    await save(round);
    waits.push((await told) - began);
  }
  waits.sort((one, other) => one - other);
  report('a save on the screens of others, median', median(waits), 'ms');
  report('a save on the screens of others, p95', p95(waits), 'ms', 'from the save that began it');
}

/** What a page and a save cost the hub while nobody else is at work: as good a figure on a machine that is busy otherwise. */
async function benchProcessor(
  client: TestClient,
  cases: readonly string[],
  hub: ChildProcess,
): Promise<void> {
  const save = saver(client, cases.slice(0, 20));
  const asked = {
    [gridPage]: () => client.caseload.list({ status: 'all', limit: pageSize }),
    'draft saved': save,
  };
  for (const [what, ask] of Object.entries(asked)) {
    for (let round = 0; round < 10; round += 1) await ask(round);
    const before = await processorMs(hub);
    for (let round = 0; round < 100; round += 1) await ask(round);
    report(`${what}: processor of the hub`, ((await processorMs(hub)) - before) / 100, 'ms', 'TLS and all');
  }
}

/** The processor time that a process has used, in ms. */
async function processorMs({ pid }: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10; // a hundred ticks a second
}

/** So long a backup is watched, in ms: one of 10,000 cases takes minutes. */
const watchedMs = 30_000;

/** The slowest save alone, and while the month, a verification and a backup are asked for, each by itself. */
async function benchBeside(of: {
  writer: TestClient;
  busy: TestClient;
  cases: readonly string[];
  again: () => Promise<void>;
}): Promise<void> {
  const { writer, busy, cases, again } = of;
  const save = saver(writer, cases.slice(0, 20));
  const month = new Date().toISOString().slice(0, 7);
  const kinds = {
    'the month on screen': () => busy.monthReport.preview({ period: month }),
    'the month as XLSX': () => busy.monthReport.exportWorkbook({ period: month }),
    'a verification': () => busy.audit.verify({}),
    'the standard of a month': () => busy.standard.overview({ month }),
    'the list as XLSX': () =>
      busy.caseload.export({ status: 'all', columns: ['fullName'], as: 'xlsx', recipient: 'Dinas Sosial' }),
    'a backup': () => unlessOver((signal) => busy.backup.make(undefined, { signal })),
  };
  const alone = await savesWhile(save, () => pause(20_000));
  say('slowest save, 30 at work', alone);
  for (const [what, work] of Object.entries(kinds)) {
    await again();
    const beside = await savesWhile(save, work);
    say(`slowest save beside ${what}`, beside, Math.max(...beside) - Math.max(...alone));
  }
}

/** Gives work up when it was watched long enough. */
async function unlessOver(work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), watchedMs);
  await work(over.signal).catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  clearTimeout(timer);
}

function say(name: string, timings: Timings, more?: number): void {
  const beyond = more === undefined ? '' : `, ${more.toFixed(0)} ms more than alone`;
  report(name, Math.max(...timings), 'ms', `p95 ${p95(timings).toFixed(0)}, of ${timings.length}${beyond}`);
}

/** Saves one after another for as long as some work takes. */
async function savesWhile(
  save: (round: number) => Promise<void>,
  work: () => Promise<unknown>,
): Promise<Timings> {
  const timings: Timings = [];
  let isBusy = true;
  const done = work().finally(() => {
    isBusy = false;
  });
  done.catch(() => undefined); // told below
  for (let round = 0; isBusy || round === 0; round += 1) {
    const began = performance.now();
    await save(round);
    timings.push(performance.now() - began);
    await pause(5);
  }
  await done;
  return timings.sort((one, other) => one - other);
}
