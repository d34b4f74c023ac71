import { expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { keepFallenDue } from '#records/fallen-due.queries';
import { openAt } from './open-at.ts';

it('tells of the targets that were there when their day came, as a case told anew does', async () => {
  const database = await openAt(31);
  expect(migrate(database, migrations.slice(0, 32)).applied).toEqual([32]);
  const told = () => database.prepare<[], object>('select * from fallen_due').all();
  const filled = told();
  expect(filled.length).toBeGreaterThan(3);
  // What tells a case is of the newest form.
  migrate(database, migrations);
  const cases = database.prepare<[], { id: string }>('select id from case_file').all();
  database.prepare('delete from fallen_due').run();
  await connect(database)
    .transaction()
    .execute(async (trx) => {
      for (const { id } of cases) await keepFallenDue(trx, id);
    });
  expect(told()).toEqual(filled);
});
