import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('lets every record of a case wait for its words, and takes away what leaves', async () => {
  const database = await openAt(33);
  const ids = (query: string) => database.prepare<[], string>(query).pluck().all();
  const records = ids('select id from form_record where case_id is not null order by id');
  expect(records.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 34)).applied).toEqual([34]);
  expect(ids('select record_id from writing_due order by record_id')).toEqual(records);

  const [first = '', second = ''] = records;
  database.pragma('foreign_keys = OFF');
  database.exec(`insert into writing (row_number, record_id, is_kept) values (1, '${first}', 0), (2, '${second}', 1);
    insert into writing_search (rowid, words, place) values (1, 'angklung', '');
    insert into kept_writing_search (rowid, words, place) values (2, 'angklung', '');
    delete from form_record where id in ('${first}', '${second}')`);
  expect(ids("select rowid from writing_search where writing_search match 'angklung'")).toEqual([]);
  expect(ids("select rowid from kept_writing_search where kept_writing_search match 'angklung'")).toEqual([]);
  expect(ids('select record_id from writing_due order by record_id')).toEqual(records.slice(2));
});
