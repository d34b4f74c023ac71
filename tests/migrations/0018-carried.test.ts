import { expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { openAt } from './open-at.ts';

it('keeps every version as it was, none of them carried over', async () => {
  const database = await openAt(17);
  const versions = () =>
    JSON.stringify(
      database.prepare('select record_id, version, answers, saved_at from form_version order by 1, 2').all(),
    );
  const before = versions();
  expect(migrate(database, migrations.slice(0, 18)).applied).toEqual([18]);
  expect(versions()).toBe(before);
  for (const table of ['form_version', 'draft'])
    expect(
      database.prepare(`select count(*) from ${table} where carried_from is not null`).pluck().get(),
    ).toBe(0);
});
