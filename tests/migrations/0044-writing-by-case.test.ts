import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('says of what is found by its words of which case it is', async () => {
  const database = await openAt(43);
  database.exec(
    'insert into writing (record_id, is_kept) select id, 0 from form_record where case_id is not null',
  );
  expect(migrate(database, migrations.slice(0, 44)).applied).toEqual([44]);
  const told = database.prepare('select record_id, case_id from writing order by 1').raw().all();
  expect(told).not.toEqual([]);
  expect(told).toEqual(
    database.prepare('select id, case_id from form_record where case_id is not null order by 1').raw().all(),
  );
});
