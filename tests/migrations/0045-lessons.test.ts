import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('lets every case with a round of evaluation wait for its lessons, and takes the words of one that leaves', async () => {
  const database = await openAt(44);
  const ids = (query: string) => database.prepare<[], string>(query).pluck().all();
  const evaluated = ids(
    "select distinct case_id from form_record where form = 'evaluation' order by case_id",
  );
  expect(evaluated.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 45)).applied).toEqual([45]);
  expect(ids('select case_id from lesson_due order by case_id')).toEqual(evaluated);

  database.exec(`insert into lesson values (1, 'r', 'c', '2026-11-20', 'PMKS-03', '', 2, '1 1.1');
    insert into lesson_search (rowid, said, told) values (1, 'angklung', 'angklung');
    delete from lesson`);
  expect(ids("select rowid from lesson_search where lesson_search match 'angklung'")).toEqual([]);
});
