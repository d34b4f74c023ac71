import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps every duty with its owner, without an index that no question uses', async () => {
  const database = await openAt(22);
  database.exec(
    `insert into duty (key, case_id, kind, what, due_on, asked_on, form, owner_id)
     select 'eic:' || id, id, 'eic', 'EIC', '2026-01-01', '2026-01-01', 'eic', (select min(id) from user) from case_file`,
  );
  const duties = () => database.prepare('select * from duty order by key').all();
  const before = duties();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 23)).applied).toEqual([23]);
  expect(duties()).toEqual(before);
  const indices = database
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'index' and tbl_name = 'duty'",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_'));
  expect(indices.toSorted()).toEqual(['duty_by_case', 'duty_by_kind']);
});
