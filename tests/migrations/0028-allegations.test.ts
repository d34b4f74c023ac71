import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds empty tables of allegations, and changes no row that is there', async () => {
  const database = await openAt(27);
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'form_version', 'user', 'audit'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 28)).applied).toEqual([28]);
  expect(rows()).toBe(before);
  const { id } = database.prepare<[], { id: string }>('select id from user limit 1').get() ?? { id: '' };
  database
    .prepare(
      "insert into allegation (id, writer_id, written_at, request_id, kinds, story) values ('a', ?, 'now', 'r', '[]', 's')",
    )
    .run(id);
  // It is closed with an outcome and a day until which it is kept, or open without either.
  expect(() => database.exec("update allegation set closed_at = 'now'")).toThrow('CHECK');
  expect(() => database.exec("insert into allegation_barred values ('a', 'nobody', 'accused')")).toThrow(
    'FOREIGN KEY',
  );
});
