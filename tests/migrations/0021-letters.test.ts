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

it('adds two empty tables of letters, and changes no row that is there', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 20));
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'contract', 'user'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 21)).applied).toEqual([21]);
  expect(rows()).toBe(before);
  const insert = (version: number) =>
    database
      .prepare(
        `insert into letter_template (kind, version, text, saved_at) values ('inCare', ?, 'Kata.', 'now')`,
      )
      .run(version);
  insert(1);
  // A wording has one number.
  expect(() => insert(1)).toThrow('UNIQUE');
});
