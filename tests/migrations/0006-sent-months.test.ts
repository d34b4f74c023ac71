import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 6, sent months', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  const all = (sql: string) => database.prepare<[], Record<string, unknown>>(sql).all();

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 5));
    database.exec(`
      insert into report_revision select 'r', '2026-10', 0, '2026-10-31', '[]', '[]', '[]', hex(zeroblob(32)), 1,
        '2026-11-01T00:00:00Z', id from user limit 1;
      insert into report_row values ('r', 0, 'k', x'01', x'02'), ('r', 1, null, null, x'5b5d');
      insert into report_person select id, '2026-10', 'a', 'b' from client limit 1;
    `);
    migrate(database, migrations.slice(0, 6));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  it('keeps every revision, and every row of it as a line of the list by name', () => {
    expect(all('select * from report_row')).toEqual([
      {
        revision_id: 'r',
        position: 0,
        key_id: 'k',
        nonce: Buffer.from([1]),
        box: Buffer.from([2]),
        list: 'nominative',
      },
      {
        revision_id: 'r',
        position: 1,
        key_id: null,
        nonce: null,
        box: Buffer.from('[]'),
        list: 'nominative',
      },
    ]);
    expect(all('select period, revision, counted_to from report_revision')).toEqual([
      { period: '2026-10', revision: 0, counted_to: '2026-10-31' },
    ]);
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    expect(shortTables(database, fixture, 6)).toEqual([]);
  });

  it('drops what nothing read, and remembers who was corrected by period and person', () => {
    const tables = all("select name from sqlite_schema where type = 'table'").map(({ name }) => name);
    expect(tables).not.toContain('report_person');
    const columns = all("select name from pragma_table_info('report_revision')").map(({ name }) => name);
    expect(columns).not.toContain('is_touched');
    database.exec("insert into report_touch select '2026-10', id from client limit 1");
    const twice = () => database.exec("insert into report_touch select '2026-10', id from client limit 1");
    expect(twice).toThrow('UNIQUE');
    expect(() => database.exec("insert into report_touch values ('2026-10', 'nobody')")).toThrow(
      'FOREIGN KEY',
    );
  });
});
