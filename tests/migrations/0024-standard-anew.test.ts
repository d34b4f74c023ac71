import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('has the figures worked out anew of a case in which something is not needed any more, and of no other', async () => {
  const database = await openAt(23);
  database.exec(`
    update caseload_row set figures_from = '2026-01-01', figures_until = '2026-02-01';
    delete from duty_act;
    insert into duty_act (case_id, key, what, asked_on, act, word, said_at)
      select case_id, 'eic:' || case_id, 'EIC', '2026-01-01', iif(row_number % 2 = 0, 'dropped', 'done'), 'W', 'now'
      from caseload_row;
  `);
  const rows = () => database.prepare<[], object>('select * from caseload_row order by row_number').all();
  const before = rows();
  expect(migrate(database, migrations.slice(0, 24)).applied).toEqual([24]);
  const onNoDay = { figures_from: '9999-12-31', figures_until: '0000-01-01' };
  expect(rows()).toEqual(
    before.map((row) =>
      'row_number' in row && Number(row.row_number) % 2 === 0 ? { ...row, ...onNoDay } : row,
    ),
  );
  expect(before.length).toBeGreaterThan(1);
});
