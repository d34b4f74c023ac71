import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('says in the row of each case whether it has a plan, and narrows the list without reading rows', async () => {
  const database = await openAt(32);
  const planned = database
    .prepare("select distinct case_id from form_record where form = 'planning' order by 1")
    .pluck()
    .all();
  expect(planned.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 33)).applied).toEqual([33]);
  const told = database.prepare('select case_id from caseload_row where has_plan = 1 order by 1').pluck();
  expect(told.all()).toEqual(planned);
  const plan = database
    .prepare<[], { detail: string }>(
      'explain query plan select row_number from caseload_row where left_on is null and +stage in (1) and +next_due_on < 2',
    )
    .all();
  expect(plan.map(({ detail }) => detail)[0]).toContain('COVERING INDEX row_by_filter (left_on=?)');
});
