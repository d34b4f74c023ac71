import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('adds two empty tables of supervision, and changes no row that is there', async () => {
  const database = await openAt(13);
  const rows = () =>
    JSON.stringify(
      ['client', 'case_file', 'form_record', 'note', 'user'].map((table) =>
        database.prepare(`select * from ${table}`).all(),
      ),
    );
  const before = rows();
  expect(migrate(database, migrations.slice(0, 14)).applied).toEqual([14]);
  expect(rows()).toBe(before);
  const user = database.prepare<[], { id: string }>('select id from user limit 1').get()?.id;
  const insert = (id: string, replaces: string | null, reason: string | null) =>
    database
      .prepare(
        `insert into worker_supervision (id, worker_id, author_id, held_on, topic, direction, replaces, reason, request_id, written_at)
         values (?, ?, ?, '2026-01-01', 'T', 'A', ?, ?, ?, 'now')`,
      )
      .run(id, user, user, replaces, reason, id);
  insert('a', null, null);
  // A correction has its reason, and one entry is corrected once.
  expect(() => insert('b', 'a', null)).toThrow('CHECK');
  insert('c', 'a', 'Keliru.');
  expect(() => insert('d', 'a', 'Lagi.')).toThrow('UNIQUE');
});
