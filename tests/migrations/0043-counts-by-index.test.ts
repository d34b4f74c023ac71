import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('counts open cases, who came and what waits to be read through indexes that hold all that is asked', async () => {
  const database = await openAt(42);
  const questions = [
    'select worker_id, stage, standing, count(*), sum(next_due_on < 1) from caseload_row where left_on is null group by 1, 2, 3',
    "select stage_since from caseload_row where left_on is null and stage = 'eic' order by stage_since",
    "select admitted_on, count(*) from caseload_row where admitted_on >= '2000' and +standing in (1) group by 1",
    "select due_on, count(*) from duty where owner_id is null and kind = 'flag' and due_on < '9999' and +worker_id <> '' group by 1",
  ];
  const answers = () => questions.map((sql) => database.prepare(sql).raw().all());
  const before = answers();
  expect(before[0]).not.toEqual([]);
  expect(migrate(database, migrations.slice(0, 43)).applied).toEqual([43]);
  expect(answers()).toEqual(before);
  const plans = questions.map((sql) =>
    database
      .prepare<[], { detail: string }>(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => detail.replace(/ \(.*/, '')),
  );
  expect(plans).toEqual(
    [
      'caseload_row USING COVERING INDEX open_row_by_worker',
      'caseload_row USING COVERING INDEX open_row_by_stage',
      'caseload_row USING COVERING INDEX row_by_admitted',
      'duty USING COVERING INDEX ungiven_duty_by_kind',
    ].map((one) => [`SEARCH ${one}`]),
  );
});
