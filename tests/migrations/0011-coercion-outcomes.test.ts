import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('gives old reviews no outcome, changes nothing else, and knows three outcomes', async () => {
  const database = await openAt(10);
  database.exec(
    "update note set is_coercive = 1, reviewed_at = 'then', reviewed_by = author_id where rowid % 2 = 0",
  );
  const rows = () => database.prepare<[], object>('select * from note order by record_id').all();
  const before = rows();
  expect(before.length).toBeGreaterThan(50);
  expect(before.some((row) => 'reviewed_at' in row && row.reviewed_at !== null)).toBe(true);
  expect(migrate(database, migrations.slice(0, 11)).applied).toEqual([11]);
  expect(rows()).toEqual(before.map((row) => ({ ...row, review_outcome: null })));
  const set = (outcome: string) => () =>
    database.prepare('update note set review_outcome = ? where is_coercive = 1').run(outcome);
  set('followUp')();
  expect(set('fine')).toThrow('CHECK');
});
