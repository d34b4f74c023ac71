import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps every change of worker as it was said, and lets one request wait a case', async () => {
  const database = await openAt(15);
  const columns = 'number, case_id, kind, since, value, reason, recorded_at, recorded_by';
  const facts = () =>
    JSON.stringify(database.prepare(`select ${columns} from case_fact order by number`).all());
  const before = facts();
  expect(migrate(database, migrations.slice(0, 16)).applied).toEqual([16]);
  expect(facts()).toBe(before);
  expect(database.prepare('select count(*) said from case_fact where handover is not null').get()).toEqual({
    said: 0,
  });
  const some = database
    .prepare<[], { id: string; created_by: string }>('select id, created_by from case_file limit 1')
    .get();
  const ask = (id: string) =>
    database
      .prepare(
        `insert into worker_request (id, case_id, asked_at, asked_by, reason, handover, told_client, request_id)
         values (?, ?, 'now', ?, 'Alasan.', '', '', ?)`,
      )
      .run(id, some?.id, some?.created_by, id);
  ask('a');
  expect(() => ask('b')).toThrow('UNIQUE');
  const set = (id: string, fromOn: string, untilOn: string) =>
    database
      .prepare(
        `insert into case_helper (id, case_id, user_id, kind, from_on, until_on, reason, set_at, set_by, state, request_id)
         values (?, ?, ?, 'cover', ?, ?, 'Cuti.', 'now', ?, 'running', ?)`,
      )
      .run(id, some?.id, some?.created_by, fromOn, untilOn, some?.created_by, id);
  set('c', '2026-11-01', '2026-11-01');
  expect(() => set('d', '2026-11-02', '2026-11-01')).toThrow('CHECK');
});
