import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

describe('migration 9, shift readings', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  let before: unknown[];
  const all = (sql: string) => database.prepare<[], unknown>(sql).all();

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 8));
    before = all('select * from form_version order by record_id, version');
    migrate(database, migrations.slice(0, 9));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  it('leaves every note as it is, and nobody has read any turn', () => {
    expect(before.length).toBeGreaterThan(100);
    expect(all('select * from form_version order by record_id, version')).toEqual(before);
    expect(all('select * from shift_reading')).toEqual([]);
  });

  it('keeps one reading beside another, of turns that there are', () => {
    const read = (shift: string) =>
      database
        .prepare(
          "insert into shift_reading (day, shift, user_id, read_at) select '2026-01-01', ?, id, 'now' from user limit 1",
        )
        .run(shift);
    read('night');
    read('night');
    expect(all('select count(*) as many from shift_reading')).toEqual([{ many: 2 }]);
    expect(() => read('noon')).toThrow(/CHECK/);
  });
});
