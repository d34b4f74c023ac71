import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { connect } from '#database/connect';
import type { Tables } from '#database/tables';
import { demoAccounts } from '#demo/demo-accounts';
import { demoCentre } from '#demo/make-demo-vault';
import { addDays } from '#domain/civil-date';
import { isReviewers } from '#domain/duties/duty';
import { instantOf, zoneOffsets } from '#domain/instant';
import { stageIds } from '#domain/stage';
import { vaultFiles } from '#platform/files/vault-files';
import { figuresOn, getWritten, type Written } from '#records/case-figures';
import { figuresAhead, turningFigures } from '#records/figures-ahead';
import { refreshFigures } from '#records/refresh-case';
import { openDatabase } from '#vault/file/open-database';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { layDemoSample } from '../support/demo-sample.ts';
import { testClock } from '../support/test-centre.ts';

const today = '2026-11-23';
const home = mkdtempSync(join(tmpdir(), 'titian-lives-'));

async function live(): Promise<Kysely<Tables>> {
  const folder = join(home, 'contoh');
  await layDemoSample(folder, { cases: 120, today });
  const [head] = demoAccounts;
  const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...head, now: new Date(today) });
  return connect(
    openDatabase(vaultFiles(folder).database, dataKey, { readonly: true, expectVaultId: vaultId }),
  );
}

let db: Kysely<Tables>;
beforeAll(async () => {
  db = await live();
}, 300_000);
afterAll(async () => {
  await db?.destroy();
  rmSync(home, { recursive: true, force: true });
});

describe('the vault of the demo', () => {
  it('stand in every stage on the day they are looked at, and left for many reasons', async () => {
    const rows = await db.selectFrom('caseloadRow').select(['stage', 'leftOn']).execute();
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(stageIds));
    const open = rows.filter(({ leftOn }) => leftOn === null);
    for (const stage of stageIds.filter((id) => id !== 'termination'))
      expect([stage, open.some((row) => row.stage === stage)]).toEqual([stage, true]);
    const left = await db
      .selectFrom('caseFile')
      .where('leaveReason', 'is not', null)
      .select('leaveReason')
      .execute();
    expect(new Set(left.map(({ leaveReason }) => leaveReason)).size).toBeGreaterThan(8);
  });

  it('lived before whoever looks at them on the morning of that day', async () => {
    const { newest } = await db
      .selectFrom('audit')
      .select(({ fn }) => fn.max('at').as('newest'))
      .executeTakeFirstOrThrow();
    const dawn = Date.parse(instantOf(today, '00:00', zoneOffsets.WIB));
    expect(Date.parse(newest)).toBeGreaterThan(dawn - 86_400_000);
    expect(Date.parse(newest)).toBeLessThan(dawn + 10 * 60_000);
  });

  it('tell stories in which no word is left open, and begin each sentence with a capital', async () => {
    const versions = await db.selectFrom('formVersion').select('answers').execute();
    expect(versions.length).toBeGreaterThan(2_000);
    const all = versions.map(({ answers }) => answers).join('\n');
    expect(all.match(/\{[a-z]+\}/g) ?? []).toEqual([]);
    expect(all.match(/[a-z]\. [a-z]\w+ \w+/g) ?? []).toEqual([]);
  });

  it('have something due soon or lately, not for years', async () => {
    const due = await db.selectFrom('caseloadRow').where('leftOn', 'is', null).select('nextDueOn').execute();
    const late = due.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn < today);
    expect(late.length / due.length).toBeLessThan(0.5);
    expect(late.every(({ nextDueOn }) => (nextDueOn ?? '') > '2026-08')).toBe(true);
  });
});

/** Everything of the cases that turns with the day, as it lies in the vault. */
async function turning(trx: Kysely<Tables>) {
  const rows = await trx
    .selectFrom('caseloadRow')
    .innerJoin('caseFile', 'caseFile.id', 'caseId')
    .orderBy('caseId')
    .select(['caseId', 'caseloadRow.stage', 'caseloadRow.stageSince', 'nextDueOn', 'nextDueWhat'])
    .select([
      'percentAchieved',
      'lastNoteOn',
      'caseFile.stage as ofCase',
      'caseFile.stageSince as ofCaseSince',
    ])
    .execute();
  return {
    rows,
    duties: await trx.selectFrom('duty').orderBy('key').selectAll().execute(),
    asked: await trx.selectFrom('requirement').orderBy('caseId').orderBy('position').selectAll().execute(),
    missing: await trx.selectFrom('missingAnswer').orderBy('recordId').orderBy('field').selectAll().execute(),
  };
}

describe('the figures of the demo', () => {
  it('are foreseen for any day to come as they are told on it', async () => {
    const cases = await db.selectFrom('caseloadRow').select('caseId').execute();
    const known = await db.transaction().execute(async (trx) => {
      const read: Written[] = [];
      for (const { caseId } of cases) read.push(await getWritten(trx, caseId, today));
      return read;
    });
    const days = fc.integer({ min: 1, max: 1_200 }).map((later) => addDays(today, later));
    let turned = 0;
    fc.assert(
      fc.property(fc.constantFrom(...known), days, (written, day) => {
        const figures = figuresOn(today, written, demoCentre);
        const { turns } = figuresAhead({ today, figures }, written, demoCentre);
        const come = turns.filter(({ on }) => on <= day);
        if (come.some(({ becomes }) => becomes === null)) return;
        const ended = come.flatMap(({ becomes }) => becomes?.ended ?? []);
        const then = figuresOn(day, written, demoCentre);
        turned += come.length;
        expect(come.at(-1)?.becomes?.figures ?? turningFigures(figures)).toEqual(turningFigures(then));
        expect(figures.due.filter(({ key }) => !ended.includes(key))).toEqual(then.due);
      }),
      { numRuns: 600 },
    );
    expect(turned).toBeGreaterThan(30);
  });

  it('turn with the day, forward and back, into what reading every case anew would make of them', async () => {
    const time = testClock();
    const folder = join(home, 'contoh');
    const app = createApp({ folder, demoFolder: `${folder}-lain`, clock: time.clock, kdfCost: kdfFloor });
    const client = createRouterClient(app.router, { context: app.context });
    const [{ loginName, passphrase }] = demoAccounts;
    const changed: number[] = [];
    let before = '';
    for (const day of ['2026-11-24', '2027-02-28', '2026-12-31', '2028-02-29', '2028-03-01']) {
      // By way of days to come: what those made of a case is taken back as it was.
      for (const on of [addDays(day, 40), addDays(day, 90), addDays(day, 60), day]) {
        time.setWall(`${on}T02:00:00.000Z`);
        await client.vault.unlock({ loginName, passphrase });
        await client.caseload.list({});
      }
      const vault = await app.context.keeper.current();
      if (vault === undefined) throw new Error('the vault is not open');
      await vault.db.transaction().execute(async (trx) => {
        const turned = await turning(trx);
        for (const { caseId } of turned.rows)
          await refreshFigures(trx, caseId, { today: day, centre: vault.centre });
        expect(turned).toEqual(await turning(trx));
        changed.push(Number(JSON.stringify(turned) !== before));
        before = JSON.stringify(turned);
      });
    }
    await app.close();
    expect(changed.slice(1, 4)).toEqual([1, 1, 1]);
  });

  it('are counted and listed by whose they are as all of them are, one by one', async () => {
    const folder = join(home, 'contoh');
    const { clock } = testClock(`${today}T02:00:00.000Z`);
    const app = createApp({ folder, demoFolder: `${folder}-lain`, clock, kdfCost: kdfFloor });
    const client = createRouterClient(app.router, { context: app.context });
    const days = { from: '2000-01-01', to: addDays(today, 400) };
    const [{ loginName, passphrase }] = demoAccounts;
    await client.vault.unlock({ loginName, passphrase });
    const all = await client.duty.calendar({ of: 'everybody', ...days });
    const everybody = all.filter(({ kind }) => !isReviewers(kind));
    expect(everybody.length).toBeGreaterThan(200);
    const counted = await client.duty.byWorker();
    for (const { workerId, overdue, today: due } of counted) {
      const own = everybody.filter(({ holder }) => (holder?.id ?? null) === workerId);
      expect([overdue, due]).toEqual([
        own.filter(({ on }) => on < today).length,
        own.filter(({ on }) => on === today).length,
      ]);
      const theirs = workerId === null ? [] : await client.duty.calendar({ of: workerId, ...days });
      if (workerId !== null)
        expect(theirs.map(({ key }) => key)).toEqual(expect.arrayContaining(own.map(({ key }) => key)));
    }
    await app.close();
  });
});
