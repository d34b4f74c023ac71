import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('keeps every review that was given, and makes a task of each supervision that comes next', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 18));
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
