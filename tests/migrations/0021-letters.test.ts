import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds two empty tables of letters, and changes no row that is there', async () => {
  const database = await openAt(20);
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
