import { afterAll, expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { keepFallenDue } from '#records/fallen-due.queries';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('tells of the targets that were there when their day came, as a case told anew does', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, 31));
  expect(migrate(database, migrations.slice(0, 32)).applied).toEqual([32]);
  const told = () => database.prepare<[], object>('select * from fallen_due').all();
  const filled = told();
  expect(filled.length).toBeGreaterThan(3);
  // What tells a case is of the newest form.
  migrate(database, migrations);
  const cases = database.prepare<[], { id: string }>('select id from case_file').all();
  database.prepare('delete from fallen_due').run();
  await connect(database)
    .transaction()
    .execute(async (trx) => {
      for (const { id } of cases) await keepFallenDue(trx, id);
    });
  expect(told()).toEqual(filled);
});
