import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps the words that are there, lets those of a past row stay, and go with their record', async () => {
  const database = await openAt(53);
  const [one, other] = database.prepare<[], string>('select id from form_record limit 2').pluck().all();
  const enter = database.prepare("insert into lesson values (?, ?, '', '', '', '', 1, '')");
  const say = database.prepare("insert into lesson_search (rowid, said, told) values (?, ?, '')");
  for (const [number, id, words] of [
    [1, one, 'lama'],
    [2, other, 'lain'],
  ] as const) {
    enter.run(number, id);
    say.run(number, words);
  }
  expect(migrate(database, migrations.slice(0, 54)).applied).toEqual([54]);
  const words = () => database.prepare('select said from lesson_search order by rowid').pluck().all();
  expect(words()).toEqual(['lama', 'lain']);

  database.prepare('insert into past_lesson (row_number, record_id) values (1, ?)').run(one);
  database.exec('delete from lesson where row_number = 1');
  enter.run(3, one);
  say.run(3, 'baru');
  expect(words()).toEqual(['lama', 'lain', 'baru']);
  database.prepare('delete from lesson where record_id = ?').run(other);
  expect(words()).toEqual(['lama', 'baru']);
  database.pragma('foreign_keys = OFF');
  database.prepare('delete from form_record where id = ?').run(one);
  expect(words()).toEqual(['baru']);
});
