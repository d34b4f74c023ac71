import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('knows of no row what the days to come make of it, and finds those that turn by an index', async () => {
  const database = await openAt(36);
  const rows = database.prepare<[], object>('select * from caseload_row order by row_number');
  const before = rows.all();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 37)).applied).toEqual([37]);
  expect(rows.all()).toEqual(before.map((row) => ({ ...row, figures_ahead: null })));
  const plan = database
    .prepare<[], { detail: string }>(
      "explain query plan select case_id from caseload_row where figures_until <= 'a' or figures_from > 'b'",
    )
    .all()
    .map(({ detail }) => detail)
    .join('\n');
  expect(plan).toMatch(/USING INDEX row_by_turn .*\n.*\n.*USING INDEX row_by_last_turn /);
});
