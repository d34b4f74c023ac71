import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds empty tables of conferences, and changes no row that is there', async () => {
  const database = await openAt(21);
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'form_version', 'user'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 22)).applied).toEqual([22]);
  expect(rows()).toBe(before);
  const one = database
    .prepare<[], { user: string; file: string }>(
      'select (select id from user limit 1) as user, (select id from case_file limit 1) as file',
    )
    .get();
  const put = (id: string, meeting: string | null) =>
    database
      .prepare(
        `insert into meeting_item (id, meeting_id, case_id, position, question, options, named, put_by, put_at)
         values (?, ?, ?, 0, 'P', '[]', 'initials', ?, 'now')`,
      )
      .run(id, meeting, one?.file, one?.user);
  database
    .prepare(
      `insert into meeting (id, kind, state, number, held_on, revision, created_by, created_at, request_id)
       values ('m', 'routine', 'planned', '1', '2026-01-01', 1, ?, 'now', 'r')`,
    )
    .run(one?.user);
  put('a', null);
  put('b', 'm');
  // A case waits once, and stands once on one agenda.
  expect(() => put('c', null)).toThrow('UNIQUE');
  expect(() => put('d', 'm')).toThrow('UNIQUE');
  expect(() => database.exec("update meeting set state = 'approved'")).toThrow('CHECK');
});
