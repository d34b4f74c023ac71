import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';

describe('migration 13, search categories', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  let before: { identity: unknown[]; street: unknown[] };
  const all = (sql: string) => database.prepare<[], unknown>(sql).all();
  const found = (match: string) =>
    all(`select rowid from caseload_search where caseload_search match '${match}' order by rowid`);

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 12));
    before = {
      identity: all('select rowid, identity, numbers from caseload_search order by rowid'),
      street: found('"jalanan"*'),
    };
    migrate(database, migrations.slice(0, 13));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  it('finds every case by its category still, and nobody by it among the words that all may look for', () => {
    expect(before.street.length).toBeGreaterThan(0);
    expect(found('{category} : "jalanan"*')).toEqual(before.street);
    expect(found('{words} : "jalanan"*')).toEqual([]);
    expect(all("select rowid from caseload_search where category = ''")).toEqual([]);
  });

  it('finds every person by their name, and keeps what only some may look for', () => {
    expect(all('select rowid, identity, numbers from caseload_search order by rowid')).toEqual(
      before.identity,
    );
    const unnamed = `select row_number from caseload_row r join caseload_search s on s.rowid = r.row_number
      where instr(s.words, r.name_key) = 0`;
    expect(all(unnamed)).toEqual([]);
    expect(all("select k, v from caseload_search_config where k = 'secure-delete'")).toEqual([
      { k: 'secure-delete', v: 1 },
    ]);
  });
});
