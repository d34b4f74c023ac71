import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps what is found, lets every attachment wait for its name, and takes away what leaves', async () => {
  const database = await openAt(37);
  const ids = (query: string) => database.prepare<[], string>(query).pluck().all();
  const [record = '', next = ''] = ids('select id from form_record where case_id is not null order by id');
  const [person = ''] = ids('select client_id from case_file limit 1');
  const [user = ''] = ids('select id from user limit 1');
  const attach = (id: string, removedAt: string | null) =>
    database
      .prepare(
        `insert into attachment (id, client_id, form, title, kind, media_type, bytes, sha256, file, key, sealed_sha256,
           request_id, added_at, added_by, removed_at, removed_by, removed_reason)
         values (?, ?, 'client', 'Kartu', 'other', 'application/pdf', 1, ?, ?, zeroblob(32), ?, ?, '2026', ?, ?, ?, ?)`,
      )
      .run(
        ...[id, person, id.repeat(64), id.repeat(32), id.repeat(64), id, user],
        ...[removedAt, removedAt === null ? null : user, removedAt],
      );
  attach('a', null);
  attach('b', '2026-01-01');
  database.exec(`insert into writing (row_number, record_id, is_kept) values (7, '${record}', 0);
    insert into writing_search (rowid, words, place) values (7, 'angklung', '');
    delete from writing_due where record_id = '${record}'`);

  expect(migrate(database, migrations.slice(0, 38)).applied).toEqual([38]);
  expect(ids("select rowid from writing_search where writing_search match 'angklung'")).toEqual([7]);
  expect(ids('select attachment_id from writing_due where attachment_id is not null')).toEqual(['a']);
  expect(ids('select record_id from writing_due where record_id is not null')).toContain(next);
  expect(ids('select record_id from writing_due where record_id is not null')).not.toContain(record);

  database.exec('delete from writing_due');
  attach('c', null);
  database.exec(
    "update attachment set title = 'Ijazah' where id = 'a'; insert into writing (row_number, attachment_id, is_kept) values (9, 'a', 0)",
  );
  expect(ids('select attachment_id from writing_due order by 1')).toEqual(['a', 'c']);
  database.exec("delete from attachment where id = 'a'");
  expect(ids('select attachment_id from writing_due')).toEqual(['c']);
  expect(ids('select attachment_id from writing')).toEqual([null]);
});
