import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds kinship and places of genograms, and changes no row that is there', async () => {
  const database = await openAt(26);
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
