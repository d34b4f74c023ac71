import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('says of each duty whose its case is, and goes on saying it when the case is handed on or leaves the list', async () => {
  const database = await openAt(39);
  const { caseId = '', worker = '' } =
    database
      .prepare<[], { caseId: string; worker: string }>(
        'select case_id as caseId, worker_id as worker from caseload_row where worker_id is not null limit 1',
      )
      .get() ?? {};
  database
    .prepare(
      `insert or ignore into duty (key, case_id, kind, what, due_on, asked_on, form)
      values ('eic:1', ?, 'eic', 'EIC', '2026-11-20', '2026-11-20', 'eic')`,
    )
    .run(caseId);
  expect(migrate(database, migrations.slice(0, 40)).applied).toEqual([40]);
  const workers = database.prepare<[string], string | null>(
    'select distinct worker_id from duty where case_id = ?',
  );
  const said = () => workers.pluck().all(caseId);
  expect(said()).toEqual([worker]);
  database.prepare('update caseload_row set worker_id = null where case_id = ?').run(caseId);
  expect(said()).toEqual(['']);
  database.prepare('delete from caseload_row where case_id = ?').run(caseId);
  expect(said()).toEqual([null]);
});
