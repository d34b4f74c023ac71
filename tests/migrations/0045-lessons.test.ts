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

it('lets every case with a round of evaluation wait for its lessons, and takes the words of one that leaves', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 44));
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
