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

it('gives old reviews no outcome, changes nothing else, and knows three outcomes', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 10));
  database.exec(
    "update note set is_coercive = 1, reviewed_at = 'then', reviewed_by = author_id where rowid % 2 = 0",
  );
  const rows = () => database.prepare<[], object>('select * from note order by record_id').all();
  const before = rows();
  expect(before.length).toBeGreaterThan(50);
  expect(before.some((row) => 'reviewed_at' in row && row.reviewed_at !== null)).toBe(true);
  expect(migrate(database, migrations.slice(0, 11)).applied).toEqual([11]);
  expect(rows()).toEqual(before.map((row) => ({ ...row, review_outcome: null })));
  const set = (outcome: string) => () =>
    database.prepare('update note set review_outcome = ? where is_coercive = 1').run(outcome);
  set('followUp')();
  expect(set('fine')).toThrow('CHECK');
});
