import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

const before = migrations.findIndex(({ name }) => name === 'report-profiles');
const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('keeps every report that was sent, as one that told nothing beyond every report', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, before));
  database.exec(`
    insert into report_revision select 'r', '2026-10', 0, '2026-10-31', '[]', '[]', '[]', hex(zeroblob(32)),
      '2026-11-01T00:00:00Z', id from user limit 1;`);
  const rows = () => database.prepare<[], object>('select * from report_revision').all();
  const was = rows();
  migrate(database, migrations.slice(0, before + 1));
  expect(was).toHaveLength(1);
  expect(rows()).toEqual(was.map((row) => ({ ...row, told: null })));
  // Its row is as wide as the table again.
  expect(shortTables(database, fixture, migrations[before]?.number ?? 0)).not.toContain('report_revision');
});
