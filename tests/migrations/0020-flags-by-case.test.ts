import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('finds the flag of a case by the case, and changes no duty', async () => {
  const database = await openAt(19);
  database.exec(
    `insert into duty (key, case_id, kind, what, due_on, asked_on, form)
     select 'flag:' || id, id, 'flag', 'Perlu perhatian', '2026-01-01', '2026-01-01', 'note' from case_file`,
  );
  const duties = () => database.prepare('select * from duty order by key').all();
  const before = duties();
  expect(before.length).toBeGreaterThan(0);
  expect(migrate(database, migrations.slice(0, 20)).applied).toEqual([20]);
  expect(duties()).toEqual(before);
  const plan = database
    .prepare<[], { detail: string }>(
      `explain query plan select case_id, exists (
         select 1 from duty where duty.case_id = caseload_row.case_id and duty.kind = 'flag'
       ) from caseload_row order by name_key limit 100`,
    )
    .all();
  expect(plan.map(({ detail }) => detail)).toContain(
    'SEARCH duty USING COVERING INDEX duty_by_kind (kind=? AND case_id=?)',
  );
});
