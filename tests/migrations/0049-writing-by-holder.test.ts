import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('lets what is kept wait for its words, now and whenever its case comes into other hands', async () => {
  const database = await openAt(48);
  const caseId = database.prepare<[], string>('select case_id from note limit 1').pluck().get() ?? '';
  database.exec(`delete from writing_due;
    insert into writing (row_number, record_id, case_id, is_kept) values (1, 'open', '${caseId}', 0), (2, 'kept', '${caseId}', 1)`);
  const due = () => database.prepare<[], string>('select record_id from writing_due').pluck().all();
  expect(migrate(database, migrations.slice(0, 49)).applied).toEqual([49]);
  expect(due()).toEqual(['kept']);
  for (const turn of [
    `update case_file set worker_id = null where id = '${caseId}'`,
    `insert into case_helper (id, case_id, user_id, kind, from_on, until_on, reason, set_at, set_by, state, request_id)
      select 'h', '${caseId}', id, 'cover', '2026-11-01', '2026-11-30', '', '', id, 'running', 'r' from user limit 1`,
    "update case_helper set state = 'over'",
    'delete from case_helper',
  ]) {
    database.exec(`delete from writing_due; ${turn}`);
    expect([turn, ...due()]).toEqual([turn, 'kept']);
  }
});
