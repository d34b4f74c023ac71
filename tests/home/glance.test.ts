import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '#app';
import { demoAccounts } from '#demo/demo-accounts';
import { firstDayOf, lastDayOf } from '#domain/months/month';
import { daysUntil, lastOf } from '#domain/months/period';
import { standingCodes } from '#domain/months/standing';
import type { Role } from '#domain/roles';
import { kdfFloor } from '#vault/keys/kdf';
import { record } from '../bench/plain-twin.ts';
import { refusalOf } from '../support/cases.ts';
import { layDemoSample } from '../support/demo-sample.ts';
import { type TestClient, testClock } from '../support/test-centre.ts';

const today = '2026-11-23';
const served = standingCodes.filter((standing) => standing !== 'candidate');

describe('home.glance', { timeout: 120_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'titian-glance-'));
  const folder = join(home, 'brankas');
  let app: App;
  let client: TestClient;
  const enter = async (role: Role) => {
    const login = demoAccounts.find((one) => one.role === role);
    await client.vault.unlock({ loginName: login?.loginName ?? '', passphrase: login?.passphrase ?? '' });
  };
  const countOf = async (query: Parameters<TestClient['caseload']['list']>[0]) =>
    (await client.caseload.list({ ...query, limit: 1 })).total;

  beforeAll(async () => {
    await layDemoSample(folder, { cases: 120, today });
    const { clock } = testClock(`${today}T03:00:00.000Z`);
    app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor, clock });
    client = createRouterClient(app.router, { context: app.context });
    await enter('head');
  });
  afterAll(async () => {
    await app?.context.keeper.lock();
    rmSync(home, { recursive: true, force: true });
  });

  it('counts who came and left in each month, as the list that each mark opens', async () => {
    const { months } = await client.home.glance();
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2025-12', '2026-11']);
    expect(months.some(({ left }) => left > 0)).toBe(true);
    const listed = [];
    for (const { month } of months) {
      const [from, to] = [firstDayOf(month), lastDayOf(month)];
      const within = (by: 'admitted' | 'left') =>
        countOf({ status: 'all', standings: served, period: { by, from, to } });
      listed.push({ month, came: await within('admitted'), left: await within('left') });
    }
    expect(months).toEqual(listed);
  });

  it('tells of each stage how many stand in it, and the median of their days', async () => {
    const { stages } = await client.home.glance();
    const { rows } = await client.caseload.list({ status: 'open', limit: 500 });
    const median = (days: number[]) => {
      const sorted = days.toSorted((one, other) => one - other);
      const middle = sorted.length / 2;
      return sorted.length % 2 === 1
        ? sorted[Math.floor(middle)]
        : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
    };
    const listed = stages.map(({ stage }) => {
      const days = rows.flatMap((row) => (row.stage === stage ? (row.daysInStage ?? 0) : []));
      return { stage, count: days.length, medianDays: days.length === 0 ? null : median(days) };
    });
    expect(stages).toEqual(listed);
    expect(stages.filter(({ count }) => count > 1).length).toBeGreaterThan(2);
  });

  it('tells of each worker how many of their cases are overdue, the most first', async () => {
    const { workers } = await client.home.glance();
    expect(workers.map(({ overdue }) => overdue)).toEqual(
      workers.map(({ overdue }) => overdue).toSorted((one, other) => other - one),
    );
    for (const { workerId, open, overdue } of workers) {
      const workerIds = [workerId ?? 'nobody'];
      expect([await countOf({ workerIds }), await countOf({ workerIds, needs: ['overdue'] })]).toEqual([
        open,
        overdue,
      ]);
    }
    expect(workers.length).toBeGreaterThan(2);
  });

  it('tells of each quarter what its report tells of its targets', async () => {
    const { quarters } = await client.home.glance();
    expect(quarters.map(({ quarter }) => quarter)).toEqual([
      '2025-T4',
      '2026-T1',
      '2026-T2',
      '2026-T3',
      '2026-T4',
    ]);
    const reported = [];
    for (const { quarter } of quarters) {
      const { sheets } = await client.monthReport.preview({ period: quarter });
      const total = sheets.find(({ name }) => name === 'Capaian')?.total ?? [];
      const [due, achieved, partly, notAchieved, notRated] = total.slice(1).map(Number);
      reported.push({ quarter, due, achieved, partly, notAchieved, notRated });
    }
    expect(quarters).toEqual(reported);
    expect(quarters.every(({ due }) => due > 5)).toBe(true);
  });

  it('opens of each quarter, and of what was achieved in it, the cases that its report counted', async () => {
    const { quarters } = await client.home.glance();
    const all = { status: 'all' as const, limit: 500 };
    const narrowed: boolean[] = [];
    for (const { quarter, due, achieved } of quarters) {
      const { from, after } = daysUntil(quarter, today);
      const period = { by: 'target' as const, from, to: lastOf({ from, after }) };
      const casesOf = async (columns: string[]) => {
        const { people } = await client.monthReport.people({
          period: quarter,
          sheet: 'targets',
          row: null,
          columns,
        });
        return {
          count: people.reduce((sum, one) => sum + one.count, 0),
          ids: people.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)),
        };
      };
      const listed = async (found: ('achieved' | 'partly' | 'not-achieved' | 'none')[]) =>
        (await client.caseload.list({ ...all, found, period })).rows.map(({ caseId }) => caseId).toSorted();
      const [counted, met] = [await casesOf(['due']), await casesOf(['achieved'])];
      expect([counted.count, met.count]).toEqual([due, achieved]);
      expect(await listed([])).toEqual(counted.ids.toSorted());
      expect(await listed(['achieved'])).toEqual(met.ids.toSorted());
      narrowed.push(met.ids.length < counted.ids.length);
    }
    expect(narrowed).toContain(true);
  });

  it('goes with all of Beranda through no table from end to end, however many cases a house has', async () => {
    const vault = await app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault was locked');
    const ran = await record(vault.sqlite, async () => {
      await client.home.get();
      await client.home.glance();
      await client.duty.inbox();
      await client.duty.byWorker();
      await client.case.listCoercion({});
      await client.repair.waiting();
      await client.merge.list();
      await client.allegation.waiting();
    });
    const steps = ran.flatMap(({ sql, parameters }) =>
      vault.sqlite
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(parameters)
        .map(({ detail }) => detail),
    );
    const whole =
      /^SCAN (caseload_row|duty|note|case_file|client|form_record|form_version|fallen_due|target)\b/;
    // That index holds what waits for a review, and nothing else.
    const isWhole = (step: string) => whole.test(step) && !step.endsWith('INDEX coercion_to_review');
    expect(steps.filter(isWhole)).toEqual([]);
    // What is counted of the open cases is counted in indexes that hold nothing else.
    const open = steps.filter((step) => step.includes('(left_on='));
    expect(open.length).toBeGreaterThan(5);
    expect(open.filter((step) => !/COVERING INDEX open_row_by_/.test(step))).toEqual([]);
  });

  it('is for who oversees the house', async () => {
    for (const role of ['socialWorker', 'operator', 'caregiver', 'auditor'] as const) {
      await enter(role);
      expect([role, (await refusalOf(client.home.glance())).code]).toEqual([role, 'FORBIDDEN']);
    }
    await enter('supervisor');
    expect((await client.home.glance()).months).toHaveLength(12);
  });
});
