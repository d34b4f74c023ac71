import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds an empty table of approvals to a vault with people in it, and changes no row of theirs', async () => {
  const database = await openAt(9);
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'form_version', 'note', 'audit'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 10)).applied).toEqual([10]);
  expect(rows()).toBe(before);
  const record = database
    .prepare<[], { id: string; case_id: string; created_by: string }>(
      "select * from form_record where form = 'planning' limit 1",
    )
    .get();
  const insert = (act: string, remark: string, isAlone: number) =>
    database
      .prepare(
        `insert into sign_off (record_id, case_id, version, act, remark, is_alone, at, by)
         values (?, ?, 1, ?, ?, ?, 'now', ?)`,
      )
      .run(record?.id, record?.case_id, act, remark, isAlone, record?.created_by);
  insert('submitted', '', 0);
  insert('approved', '', 1);
  // No return without its reason, and only an approval is given alone.
  expect(() => insert('returned', '', 0)).toThrow('CHECK');
  expect(() => insert('submitted', '', 1)).toThrow('CHECK');
  expect(() => insert('lost', '', 0)).toThrow('CHECK');
});
