import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('leaves a photo as it is, and has room beside it for a small one', async () => {
  const database = await openAt(40);
  const person = database.prepare('select id from client limit 1').pluck().get();
  database
    .prepare(
      "insert or replace into photo values (?, 'data:image/png;base64,AAAA', '2026-11-01', (select id from user limit 1))",
    )
    .run(person);
  const photos = database.prepare('select * from photo');
  const before = photos.all();
  expect(migrate(database, migrations.slice(0, 41)).applied).toEqual([41]);
  expect(photos.all()).toEqual(before);
  database.prepare("insert into thumbnail values (?, 'data:image/png;base64,AA==')").run(person);
  expect(database.prepare('select count(*) from thumbnail').pluck().get()).toBe(1);
});
