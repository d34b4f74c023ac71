import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 25, past standards', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  let before: Record<string, unknown>[];
  const all = (sql: string) => database.prepare<[], Record<string, unknown>>(sql).all();

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 24));
    database.exec(`insert into requirement
      select case_id, 'contract', 0, admitted_on, '2026-09-08', iif(row_number % 2 = 0, '2026-09-09', null)
      from caseload_row`);
    before = all('select * from requirement order by case_id');
    expect(migrate(database, migrations.slice(0, 25)).applied).toEqual([25]);
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  it('keeps what was asked of every case, for all days, and knows of no other rules', () => {
    const always = { judged_from: '0000-01-01', judged_until: '9999-12-31' };
    expect(before.length).toBeGreaterThan(1);
    expect(all('select * from requirement order by case_id')).toEqual(
      before.map((row) => ({ ...row, ...always })),
    );
    expect(all('select * from past_standard')).toEqual([]);
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    expect(shortTables(database, fixture, 25).filter((name) => name === 'requirement')).toEqual([]);
  });
});
