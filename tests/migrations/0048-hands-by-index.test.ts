import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { readableCases } from '#records/visible.queries';
import { openAt } from './open-at.ts';

it('finds the cases in somebody’s hands and the other stays of their people without a look at a case', async () => {
  const database = await openAt(47);
  const worker = database
    .prepare<[], string>(
      'select worker_id from case_file where worker_id is not null group by 1 order by count(*) desc limit 1',
    )
    .pluck()
    .get();
  const asked = await connect(database)
    .transaction()
    .execute(async (trx) => {
      const cases = readableCases(trx, { id: worker ?? '', role: 'socialWorker' });
      return sql`select case_id from ${cases} order by 1`.compile(trx);
    });
  const query = asked.sql;
  const answers = () =>
    database
      .prepare<unknown[], string>(query)
      .pluck()
      .all(...asked.parameters);
  const before = answers();
  expect(before.length).toBeGreaterThan(1);
  expect(migrate(database, migrations.slice(0, 48)).applied).toEqual([48]);
  expect(answers()).toEqual(before);
  const plan = database
    .prepare<unknown[], { detail: string }>(`explain query plan ${query}`)
    .all(...asked.parameters)
    .map(({ detail }) => detail);
  expect(plan.filter((step) => /^SCAN (case_file|stay|last)/.test(step))).toEqual([]);
  expect(plan.filter((step) => step.startsWith('SEARCH stay'))).toEqual(
    Array(2).fill('SEARCH stay USING COVERING INDEX case_by_client (client_id=?)'),
  );
});
