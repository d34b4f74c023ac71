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

it('keeps every case, also one that said which was before it, with all but that', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 49));
  const cases = () =>
    database.prepare<[], Record<string, unknown>>('select * from case_file order by id').all();
  const [first, second] = cases();
  database.prepare('update case_file set previous_case_id = ? where id = ?').run(first?.id, second?.id);
  const before = cases().map(({ previous_case_id: _, ...kept }) => kept);
  expect(before.length).toBeGreaterThan(1);
  expect(migrate(database, migrations.slice(0, 50)).applied).toEqual([50]);
  expect(cases()).toEqual(before);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});
