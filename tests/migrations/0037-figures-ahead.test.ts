import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('knows of no row what the days to come make of it, and finds those that turn by an index', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 36));
  const rows = database.prepare<[], object>('select * from caseload_row order by row_number');
  const before = rows.all();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 37)).applied).toEqual([37]);
  expect(rows.all()).toEqual(before.map((row) => ({ ...row, figures_ahead: null })));
  const plan = database
    .prepare<[], { detail: string }>(
      "explain query plan select case_id from caseload_row where figures_until <= 'a' or figures_from > 'b'",
    )
    .all()
    .map(({ detail }) => detail)
    .join('\n');
  expect(plan).toMatch(/USING INDEX row_by_turn .*\n.*\n.*USING INDEX row_by_last_turn /);
});
