import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('leaves every word where it is, and what is deleted leaves at once as before', async () => {
  const database = await openAt(54);
  database.exec(
    "insert into writing_search (rowid, words, place) values (1, 'menenun', ''), (2, 'menjahit', '')",
  );
  expect(migrate(database, migrations.slice(0, 55)).applied).toEqual([55]);
  const settings = database.prepare("select k, v from writing_search_config where k <> 'version' order by k");
  expect(settings.raw().all()).toEqual([
    ['automerge', 0],
    ['secure-delete', 1],
  ]);
  database.exec('delete from writing_search where rowid = 1');
  const found = database
    .prepare("select rowid from writing_search where writing_search match 'men*'")
    .pluck();
  expect(found.all()).toEqual([2]);
});
