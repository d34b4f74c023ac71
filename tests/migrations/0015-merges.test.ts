import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('lets two files become one in a vault with people in it, all of whom go on as themselves', async () => {
  const database = await openAt(14);
  const rows = () => JSON.stringify(database.prepare('select * from case_file order by id').all());
  const before = rows();
  expect(migrate(database, migrations.slice(0, 15)).applied).toEqual([15]);
  expect(rows()).toBe(before);
  const people = database
    .prepare<[], { id: string; created_by: string; merged_into: string | null }>(
      'select id, created_by, merged_into from client order by id limit 3',
    )
    .all();
  expect(people.map(({ merged_into }) => merged_into)).toEqual([null, null, null]);
  const [one, other, third] = people;
  const propose = (
    id: string,
    kept: string | undefined,
    gone: string | undefined,
    outcome: string | null = null,
  ) =>
    database
      .prepare(
        `insert into merge (id, kept_id, gone_id, takes, reason, proposed_at, proposed_by, outcome, decided_at)
         values (?, ?, ?, '[]', 'Satu orang.', 'now', ?, ?, null)`,
      )
      .run(id, kept, gone, one?.created_by, outcome);
  propose('a', one?.id, other?.id);
  // One open proposal a file, none with itself, and no outcome without its day.
  expect(() => propose('b', third?.id, other?.id)).toThrow('UNIQUE');
  expect(() => propose('c', third?.id, third?.id)).toThrow('CHECK');
  expect(() => propose('d', other?.id, third?.id, 'done')).toThrow('CHECK');
});
