import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '#database/connect';
import { getCentre } from '#database/settings.queries';
import { vaultFiles } from '#platform/files/vault-files';
import { refreshCases } from '#records/refresh-case';
import { openDatabase } from '#vault/file/open-database';
import { buildVault } from './build-vault.ts';

const today = '2026-11-23';

it('builds a vault whose copies are found by the words that a save would write, and never one case too many', async () => {
  const home = mkdtempSync(join(tmpdir(), 'titian-bench-uji-'));
  try {
    const folder = join(home, 'brankas');
    const { dataKey, counts, indexMegabytes } = await buildVault(folder, 15, today, 5);
    expect(indexMegabytes).toBeGreaterThan(0.1);
    expect(counts.cases).toBeGreaterThan(9);
    expect(counts.cases).toBeLessThanOrEqual(15);
    const sqlite = openDatabase(vaultFiles(folder).database, dataKey);
    const words = () =>
      sqlite
        .prepare('select rowid, words, category, identity, numbers from caseload_search order by rowid')
        .all();
    const built = words();
    expect(built).toHaveLength(counts.cases);
    const db = connect(sqlite);
    await db.transaction().execute(async (trx) => {
      const cases = await trx.selectFrom('caseFile').select('id').execute();
      const centre = await getCentre(trx);
      await refreshCases(
        trx,
        cases.map(({ id }) => id),
        { today, centre },
      );
    });
    expect(words()).toEqual(built);
    await db.destroy();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
