import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds an empty directory and its links, and changes no row that is there', async () => {
  const database = await openAt(25);
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
