import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps every review that was given, and makes a task of each supervision that comes next', async () => {
  const database = await openAt(18);
  database.exec(
    `update note set is_coercive = 1, reviewed_at = 'then', reviewed_by = author_id, review_outcome = 'followUp',
       review_remark = 'Bahas.' where rowid % 2 = 0`,
  );
  const user = database.prepare<[], { id: string; name: string }>('select id, name from user limit 1').get();
  const supervise = database.prepare(
    `insert into worker_supervision (id, worker_id, author_id, held_on, topic, direction, next_on, replaces, reason, request_id, written_at)
     values (?, ?, ?, ?, 'T', 'A', ?, ?, ?, ?, 'now')`,
  );
  const insert = (id: string, heldOn: string, nextOn: string | null, replaces: string | null = null) =>
    supervise.run(id, user?.id, user?.id, heldOn, nextOn, replaces, replaces && 'Keliru.', id);
  insert('held', '2026-01-01', '2026-02-01');
  insert('wrong', '2026-02-01', '2026-03-01');
  insert('right', '2026-02-01', '2026-03-02', 'wrong');
  const rows = (table: string) => database.prepare<[], object>(`select * from ${table}`).all();
  const before = rows('note');
  const reviewed = before.filter((row) => 'reviewed_at' in row && row.reviewed_at !== null);
  expect(reviewed.length).toBeGreaterThan(20);
  expect(migrate(database, migrations.slice(0, 19)).applied).toEqual([19]);
  expect(rows('note')).toEqual(before);
  const reviews = rows('coercion_review');
  expect(reviews).toHaveLength(reviewed.length);
  expect(reviews[0]).toMatchObject({ outcome: 'followUp', remark: 'Bahas.', at: 'then', is_alone: 1 });
  expect(rows('todo')).toMatchObject([
    {
      what: `Supervisi berikutnya: ${user?.name}`,
      due_on: '2026-03-02',
      supervision_id: 'right',
      case_id: null,
    },
  ]);
});
