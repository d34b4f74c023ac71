import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#database/connect';
import type { Tables } from '#database/tables';
import { demoAccounts } from '#demo/demo-accounts';
import { makeDemoVault } from '#demo/make-demo-vault';
import { instantOf, zoneOffsets } from '#domain/instant';
import { stageIds } from '#domain/stage';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';

const today = '2026-11-23';
const home = mkdtempSync(join(tmpdir(), 'titian-lives-'));

async function live(seed: number): Promise<Kysely<Tables>> {
  const folder = join(home, 'contoh');
  await makeDemoVault({ folder, cases: 120, seed, today, kdfCost: kdfFloor });
  const [head] = demoAccounts;
  const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...head, now: new Date(today) });
  return connect(
    openDatabase(vaultFiles(folder).database, dataKey, { readonly: true, expectVaultId: vaultId }),
  );
}

describe('the vault of the demo', { timeout: 120_000 }, () => {
  let db: Kysely<Tables>;
  beforeAll(async () => {
    db = await live(1);
  });
  afterAll(async () => {
    await db?.destroy();
    rmSync(home, { recursive: true, force: true });
  });

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
