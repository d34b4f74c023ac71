import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

const before = migrations.findIndex(({ name }) => name === 'foreign-records');
const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('leaves what was written here as it is, and has what comes from elsewhere wait for the index', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, before));
  const due = () =>
    database.prepare<[], string>('select record_id from writing_due order by 1').pluck().all();
  const was = due();
  migrate(database, migrations.slice(0, before + 1));
  expect(was.length).toBeGreaterThan(0);
  expect(due()).toEqual(was);
  database.exec(`
    insert into foreign_record select 'asing', client_id, id, 'r', 's', 1, 'note', 1, '2026-10-01', 'Budi',
      '2026-10-02T00:00:00Z', 0, '{}', '[]', '[]', 'Balai', 'Magelang', '1', '2026-10-03T00:00:00Z',
      '2026-10-04T00:00:00Z', created_by from case_file limit 1`);
  expect(due()).toContain('asing');
  database.exec(`delete from foreign_record`);
  expect(due()).toEqual(was);
});
