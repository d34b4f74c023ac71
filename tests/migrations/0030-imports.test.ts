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

it('adds imports and their rows, each once a request, and changes no row that is there', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  const { number } = migrations.find(({ name }) => name === 'imports') ?? { number: 0 };
  migrate(database, migrations.slice(0, number - 1));
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'counter', 'user'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, number)).applied).toEqual([number]);
  expect(rows()).toBe(before);
  const user = database.prepare('select id from user').pluck().get();
  const importOnce = (id: string) =>
    database
      .prepare(
        "insert into import_batch values (?, 'one request', 'a.xlsx', 'x', 'now', ?, 0, 0, 0, null, null)",
      )
      .run(id, user);
  importOnce('a');
  expect(() => importOnce('b')).toThrow('UNIQUE');
  const row = database.prepare(
    "insert into import_row (batch_id, sheet, row, outcome, why) values (?, 'Data', 2, ?, '')",
  );
  row.run('a', 'left-out');
  expect(() => row.run('a', 'perhaps')).toThrow('CHECK');
});
