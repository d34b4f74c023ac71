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

it('adds kinship and places of genograms, and changes no row that is there', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 26));
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'user'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 27)).applied).toEqual([27]);
  expect(rows()).toBe(before);
  const ids = database.prepare('select id from client').pluck().all() as string[];
  const [one, other] = ids as [string, string];
  const user = database.prepare('select id from user').pluck().get();
  const link = (id: string, from: string, to: string) =>
    database.prepare(`insert into kinship values (?, ?, ?, 'cousin', 'now', ?)`).run(id, from, to, user);
  link('a', one, other);
  // Two people are kin once, whichever of them it was said of; nobody is their own.
  expect(() => link('b', other, one)).toThrow('UNIQUE');
  expect(() => link('c', one, one)).toThrow('CHECK');
});
