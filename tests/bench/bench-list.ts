import { randomUUID } from 'node:crypto';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { pageSize } from '#contract/page-size';
import { demoAccounts } from '#demo/demo-accounts';
import { addDays } from '#domain/civil-date';
import { kdfFloor } from '#vault/keys/kdf';
import type { TestClient } from '../support/test-centre.ts';
import { median, p95, report, time } from './measure.ts';

type Login = { loginName: string; passphrase: string };

/** Milliseconds that this thread has had of a processor: what does not grow while others work on the machine. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * What one process tells of the list, of Beranda, of duties and of a save, as people wait for it and in processor time; and
 * of the first request of the days after. What is asked for the first time is told apart.
 */
export async function benchList(folder: string, login: Login, today: string): Promise<void> {
  let days = 0;
  const clock = {
    now: () => new Date(Date.now() + days * 86_400_000),
    monotonic: () => performance.now(),
  };
  const app = createApp({ folder, demoFolder: `${folder}-contoh`, clock, kdfCost: kdfFloor });
  const client = createRouterClient(app.router, { context: app.context });
  await client.vault.unlock(login);
  const list = (asked: Parameters<typeof client.caseload.list>[0]) =>
    client.caseload.list({ limit: pageSize, ...asked });
  const tell = async (name: string, rounds: number, run: (round: number) => Promise<unknown>, warmUp = 3) => {
    const processor: number[] = [];
    const waits = await time(
      rounds,
      async (round) => {
        const before = processorTime();
        await run(Math.abs(round));
        if (round >= 0) processor.push(processorTime() - before);
      },
      warmUp,
    );
    const sorted = processor.sort((a, b) => a - b);
    report(`${name}: processor`, median(sorted), 'ms');
    report(`${name}: waited`, median(waits), 'ms', `of ${rounds}`);
    if (rounds > 1) report(`${name}: p95`, p95(waits), 'ms');
  };

  await tell('first rows after unlocking', 1, () => list({}), 0);
  const { total } = await list({ status: 'all' });
  const orders = [
    'age',
    'category',
    'stage',
    'daysInStage',
    'worker',
    'admittedOn',
    'percentAchieved',
  ] as const;
  const order = (round: number) => orders[round % orders.length] ?? 'age';
  await tell(
    'another order, for the first time',
    orders.length,
    (round) => list({ sort: { column: order(round), direction: 'asc' } }),
    0,
  );
  await tell('another order', 40, (round) => list({ sort: { column: order(round), direction: 'asc' } }));
  await tell('page', 60, (round) => list({ status: 'all', offset: (round * 100) % total }));
  await tell('jump to the middle', 40, (round) =>
    list({ status: 'all', offset: Math.floor(total / 2) + round * 100 }),
  );
  const typed = ['a', 'ah', 'ahm', 's', 'si', 'sit', 'siti', 'wah', 'mar', 'putr', 'telan', '2026'];
  await tell(
    'keystroke, for the first time',
    typed.length,
    (round) => list({ search: typed[round] ?? '' }),
    0,
  );
  const stages = ['eic', 'assessment', 'planning', 'intervention', 'evaluation'] as const;
  const filter = (round: number) => ({ stages: [stages[round % stages.length] ?? 'eic'] });
  await tell('filter, for the first time', stages.length, (round) => list(filter(round)), 0);
  const day = addDays(today, -400);
  await tell(
    'residents of a day, for the first time',
    5,
    (round) =>
      list({ status: 'all', period: { by: 'resident', from: addDays(day, round), to: addDays(day, round) } }),
    0,
  );

  const ids = (await list({ limit: 100 })).rows.map(({ caseId }) => caseId);
  const anyCase = (round: number) => ids[(round * 79) % ids.length] ?? '';
  const note = { happenedOn: today, contactKind: 'client', summary: 'Konseling perorangan.' };
  const complete = (round: number) =>
    client.form.note.complete({
      caseId: anyCase(round),
      version: 0,
      requestId: randomUUID(),
      answers: note,
    });
  await tell('complete a form', 30, complete);
  await tell('complete a form, then a filter', 20, async (round) => {
    await complete(round);
    await list(filter(round));
  });
  await tell('open a case', 30, (round) => client.case.open({ caseId: anyCase(round) }));
  await tell('Beranda: the house in numbers', 10, () => client.home.get());
  await tell('Beranda: the house at a glance', 10, () => client.home.glance());
  await tell('duties of everybody, by worker', 10, () => client.duty.byWorker());
  await tell('one’s own inbox', 10, () => client.duty.inbox());
  await tellReadings(client, tell);
  await tellPackets(client, tell, anyCase(3));
  await tellWritten(client, tell, 'Kepala');
  const { loginName, passphrase } = demoAccounts.find(({ role }) => role === 'socialWorker') ?? login;
  await client.vault.unlock({ loginName, passphrase });
  await tellWritten(client, tell, 'a peksos');
  await client.vault.unlock(login);
  for (const later of [1, 2, 7]) {
    days = later;
    await client.vault.unlock(login);
    await tell(`first request of day ${later} from now`, 1, () => list({}), 0);
  }
  // A vault that is kept stands again on its own day; the clock was set back, and what had turned is read anew.
  days = 0;
  await client.vault.unlock(login);
  await tell('the clock set back', 1, () => list({}), 0);
  await app.close();
}

type Tell = (
  name: string,
  rounds: number,
  run: (round: number) => Promise<unknown>,
  warmUp?: number,
) => Promise<void>;

/** What is gathered from every case: the lessons of the house, its techniques, and what was left empty. */
async function tellReadings(client: TestClient, tell: Tell): Promise<void> {
  await tell('lessons of the house', 8, () => client.lesson.list({}), 1);
  const days = { from: '2000-01-01', until: '2100-01-01' };
  await tell('techniques of the house', 8, () => client.lesson.techniques(days), 1);
  await tell('empty answers by field', 8, () => client.standard.missing(), 1);
}

/** The packet of a full case in each of its sizes. */
async function tellPackets(client: TestClient, tell: Tell, caseId: string): Promise<void> {
  const sizes = { Lengkap: 'full', Ringkas: 'brief' } as const;
  for (const [name, size] of Object.entries(sizes))
    await tell(
      `packet, ${name}`,
      6,
      () => client.packet.make({ caseIds: [caseId], size, purpose: 'preview' }),
      1,
    );
}

/** Everything that one may read, as it is typed. */
async function tellWritten(client: TestClient, tell: Tell, who: string): Promise<void> {
  const words = ['ke', 'kel', 'kelu', 'keluarga', 'sekolah pagi', 'rumah', 'telan', '"di rumah"', 'ibu'];
  await tell(`everything written, ${who}`, 4 * words.length, (round) =>
    client.writing.find({ words: words[round % words.length] ?? '' }),
  );
}
