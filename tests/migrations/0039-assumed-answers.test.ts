import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps every draft as it was, with nothing of it assumed', async () => {
  const database = await openAt(38);
  const drafts = (columns: string) =>
    database.prepare(`select ${columns} from draft order by subject, form`).raw().all();
  database.exec(`insert into draft (subject, form, answers, revision, saved_at, saved_by)
    select 'registration:' || id, 'registration', '{"client":{"fullName":"Melati"}}', 1, '2026-11-20T03:00:00.000Z', id
    from user limit 1`);
  const before = drafts('subject, form, answers, revision');
  expect(before).toHaveLength(1);
  expect(migrate(database, migrations.slice(0, 39)).applied).toEqual([39]);
  expect(drafts('subject, form, answers, revision')).toEqual(before);
  expect(drafts('distinct assumed')).toEqual([['{}']]);
});
