import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { verifyAudit } from '#vault/audit/verify-audit';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('keeps every row of the audit as it was, which verifies before and after', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  const { vaultId, dataKey } = fixture;
  migrate(database, migrations.slice(0, 28));
  const before = database.prepare<[], object>('select * from audit order by seq').all();
  const verdict = verifyAudit(database, { dataKey, vaultId });
  expect([before.length > 0, verdict.found]).toEqual([true, 0]);
  expect(migrate(database, migrations.slice(0, 29)).applied).toEqual([29]);
  const after = database.prepare<[], object>('select * from audit order by seq').all();
  expect(after).toEqual(before.map((row) => ({ ...row, pc: null })));
  expect(verifyAudit(database, { dataKey, vaultId })).toEqual(verdict);
});
