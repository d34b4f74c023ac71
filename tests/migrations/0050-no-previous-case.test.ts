import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps every case, also one that said which was before it, with all but that', async () => {
  const database = await openAt(49);
  const cases = () =>
    database.prepare<[], Record<string, unknown>>('select * from case_file order by id').all();
  const [first, second] = cases();
  database.prepare('update case_file set previous_case_id = ? where id = ?').run(first?.id, second?.id);
  const before = cases().map(({ previous_case_id: _, ...kept }) => kept);
  expect(before.length).toBeGreaterThan(1);
  expect(migrate(database, migrations.slice(0, 50)).applied).toEqual([50]);
  expect(cases()).toEqual(before);
  expect(database.pragma('foreign_key_check')).toEqual([]);
});
