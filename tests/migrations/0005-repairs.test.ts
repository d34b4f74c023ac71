import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds an empty table of repairs to a vault with people in it, and changes no row of theirs', async () => {
  const database = await openAt(4);
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'form_version', 'note', 'audit'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 5)).applied).toEqual([5]);
  expect(rows()).toBe(before);
  const record = database
    .prepare<[], { id: string; case_id: string; client_id: string; created_by: string }>(
      "select * from form_record where form = 'note' limit 1",
    )
    .get();
  const insert = (id: string, outcome: string | null, decidedAt: string | null) =>
    database
      .prepare(
        `insert into repair (id, client_id, case_id, form, record_id, version, reason, proposed_at, proposed_by, outcome, decided_at)
         values (?, ?, ?, 'note', ?, 1, 'Tertukar.', 'now', ?, ?, ?)`,
      )
      .run(id, record?.client_id, record?.case_id, record?.id, record?.created_by, outcome, decidedAt);
  insert('a', null, null);
  // One open proposal a record, and no outcome without its day.
  expect(() => insert('b', null, null)).toThrow('UNIQUE');
  expect(() => insert('c', 'done', null)).toThrow('CHECK');
  insert('d', 'declined', 'now');
});
