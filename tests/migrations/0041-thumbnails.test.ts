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

it('leaves a photo as it is, and has room beside it for a small one', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 40));
  const person = database.prepare('select id from client limit 1').pluck().get();
  database
    .prepare(
      "insert or replace into photo values (?, 'data:image/png;base64,AAAA', '2026-11-01', (select id from user limit 1))",
    )
    .run(person);
  const photos = database.prepare('select * from photo');
  const before = photos.all();
  expect(migrate(database, migrations.slice(0, 41)).applied).toEqual([41]);
  expect(photos.all()).toEqual(before);
  database.prepare("insert into thumbnail values (?, 'data:image/png;base64,AA==')").run(person);
  expect(database.prepare('select count(*) from thumbnail').pluck().get()).toBe(1);
});
