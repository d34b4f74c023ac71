import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('knows of no row what its figures were before a day turned them, and leaves the rest of it', async () => {
  const database = await openAt(46);
  const rows = database.prepare<[], object>('select * from caseload_row order by row_number');
  const before = rows.all();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 47)).applied).toEqual([47]);
  expect(rows.all()).toEqual(before.map((row) => ({ ...row, figures_behind: null })));
});
