import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('walks the rows in the order of L and P without sorting them, and keeps every row', async () => {
  const database = await openAt(51);
  const rows = database.prepare('select * from caseload_row order by row_number');
  const before = rows.all();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 52)).applied).toEqual([52]);
  expect(rows.all()).toEqual(before);
  const plan = database
    .prepare<[], { detail: string }>(
      'explain query plan select row_number from caseload_row order by sex nulls last, row_number',
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toEqual(['SCAN caseload_row USING COVERING INDEX row_by_sex']);
});
