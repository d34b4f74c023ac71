import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { type OfficePc, serveToPcs } from '../office/support/office.ts';
import type { TestClient } from '../support/test-centre.ts';
import { median, p95, report, type Timings, time } from './measure.ts';
import { residentMegabytes } from './running-host.ts';

type Login = { loginName: string; passphrase: string };

const people = 30;
const rounds = 200;
const names = ['PC satu', 'PC dua', 'PC tiga', 'PC empat', 'PC lima'];
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
  const work = atWork(others, cases);
  const far = await measure(measured, cases);
  const load = `load ${loadavg()[0]?.toFixed(1)}`;
  for (const what of ['list', 'save'] as const) {
    const beside = `in process ${median(near[what]).toFixed(1)} and ${p95(near[what]).toFixed(1)} ms`;
    const name = what === 'list' ? 'grid page of 100' : 'draft saved';
    report(`${name} at a PC kerja, median`, median(far[what]), 'ms', `${people} at work, ${load}`);
    report(`${name} at a PC kerja, p95`, p95(far[what]), 'ms', beside);
  }
  await benchChanges(measured, waiting, cases);
  await benchBeside(measured, busy, cases);
  report(
    'memory of the hub',
    await residentMegabytes({ host: hub }),
    'MB',
    `${people} in from ${names.length} PCs`,
  );
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
  const hub = spawn(process.execPath, [serveOffice, folder, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(hub.stdout, 'data');
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
    client.caseload.list({ status: 'all', limit: 100, offset: Math.abs(round) % 50 }),
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
      if (round % 5 === 0) await seat.caseload.list({ status: 'all', limit: 100 });
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

/** The slowest save alone, and while a backup is made and a month reported. */
async function benchBeside(writer: TestClient, busy: TestClient, cases: readonly string[]): Promise<void> {
  const save = saver(writer, cases.slice(0, 20));
  const alone = await time(rounds, save);
  let isBusy = true;
  const beside: Timings = [];
  const work = (async () => {
    await busy.backup.make();
    await busy.monthReport.exportWorkbook({ period: new Date().toISOString().slice(0, 7) });
    isBusy = false;
  })();
  for (let round = 0; isBusy; round += 1) {
    const began = performance.now();
    await save(round);
    beside.push(performance.now() - began);
    await pause(5);
  }
  await work;
  report(
    'slowest save beside a backup and a month report',
    Math.max(...beside),
    'ms',
    `alone ${Math.max(...alone).toFixed(0)} ms, of ${beside.length} and ${alone.length}`,
  );
}
