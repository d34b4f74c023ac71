import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('narrows the list by days in a stage and by what was attained without reading rows, and keeps every row', async () => {
  const database = await openAt(41);
  const rows = database.prepare('select * from caseload_row order by row_number');
  const before = rows.all();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 42)).applied).toEqual([42]);
  expect(rows.all()).toEqual(before);
  const plan = database
    .prepare<[], { detail: string }>(
      'explain query plan select row_number from caseload_row where left_on is null and +stage_since < 2 and +percent_achieved < 2',
    )
    .all();
  expect(plan.map(({ detail }) => detail)[0]).toContain('COVERING INDEX row_by_filter (left_on=?)');
});
