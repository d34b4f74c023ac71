import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

const before = migrations.findIndex(({ name }) => name === 'rows by identity');
const open: { close(): void }[] = [];
afterAll(() => {
  for (const one of open) one.close();
});

it('says in the row of each case where somebody lives and comes from, who brought them, and whether their NIK is known', async () => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, before));
  database.exec(`
    drop trigger form_version_is_kept;
    update form_version set answers = json_set(answers, '$.domicileAddress', 'Jalan Mawar 3', '$.region',
      json('{"code":"34.02.01.2001","name":"Poncosari, Srandakan, Kab. Bantul, DI Yogyakarta"}'))
      where record_id in (select id from form_record where form = 'client');
    update case_file set referral_source = 'police/1', origin_code = '34.02', origin_name = 'Kab. Bantul, DI Yogyakarta';
    update client set nik = null; update client set nik = '3402010101900001' where rowid = 1;`);
  migrate(database, migrations.slice(0, before + 1));
  const told = database
    .prepare<[], object>(
      `select distinct address, origin, referral, (nik_state = 'known') = (nik is not null) as is_right
      from caseload_row join case_file on case_file.id = case_id join client on client.id = client_id`,
    )
    .all();
  expect(told).toEqual([
    {
      address: 'Jalan Mawar 3, Poncosari, Srandakan, Kab. Bantul, DI Yogyakarta',
      origin: 'Kab. Bantul',
      referral: 'police/1',
      is_right: 1,
    },
  ]);
  // Its rows are as wide as the table again.
  expect(shortTables(database, fixture, migrations[before]?.number ?? 0)).not.toContain('caseload_row');
});

it.each([
  'select row_number from caseload_row where left_on is null and +sex in (1) and +birth_date is null and +origin in (2)',
  'select row_number from caseload_row where left_on is null and +referral = 1 and +nik_state in (2)',
  "select row_number, substr(referral, 1, instr(referral || '/', '/') - 1) as value from caseload_row",
  'select row_number, worker_id as value from caseload_row',
])('narrows and counts without reading rows: %s', async (query) => {
  const fixture = await copyFixture(1);
  const database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
  open.push(database, { close: fixture.remove });
  migrate(database, migrations.slice(0, before + 1));
  const plan = database.prepare<[], { detail: string }>(`explain query plan ${query}`).all();
  expect(plan.map(({ detail }) => detail)[0]).toMatch(/COVERING INDEX row_by/);
});
