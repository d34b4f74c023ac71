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

it('adds an empty directory and its links, and changes no row that is there', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 25));
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'form_version', 'user'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 26)).applied).toEqual([26]);
  expect(rows()).toBe(before);
  const user = database.prepare('select id from user limit 1').pluck().get();
  const add = (id: string, key: string, kind = 'formal') =>
    database
      .prepare(
        `insert into resource (id, name, name_key, kind, is_active, answers, revision, saved_by, saved_at, request_id)
         values (?, 'Baznas', ?, ?, 1, '{}', 1, ?, 'now', ?)`,
      )
      .run(id, key, kind, user, id);
  add('a', 'baznas');
  // No two sources are called alike, and there are three kinds.
  expect(() => add('b', 'baznas')).toThrow('UNIQUE');
  expect(() => add('c', 'pkk', 'public')).toThrow('CHECK');
  const record = database.prepare('select id from form_record limit 1').pluck().get();
  const link = (id: unknown, resource: string) =>
    database
      .prepare(
        `insert into resource_link values (?, (select case_id from form_record where id = ?), ?, 'Baznas', 'baznas',
         'cash-aid', 'recognised', '2026-01-01', '2026-01-01')`,
      )
      .run(id, id, resource);
  expect(() => link(record, 'nobody')).toThrow();
});
