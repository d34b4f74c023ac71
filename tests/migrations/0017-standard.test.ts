import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { getCentre } from '#database/settings.queries';
import { vaultFiles } from '#platform/files/vault-files';
import { refreshFigures } from '#records/refresh-case';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 17, standard', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  let users: unknown[];
  const all = (sql: string) => database.prepare<[], Record<string, unknown>>(sql).all();

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 16));
    users = all('select * from user order by id');
    migrate(database, migrations.slice(0, 17));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  it('keeps every user, allows an inspector, and still no role that is none', () => {
    expect(users.length).toBeGreaterThan(0);
    expect(all('select * from user order by id')).toEqual(users);
    const add = (id: string, role: string) =>
      database
        .prepare('insert into user (id, login_name, name, role, added_at) values (?, ?, ?, ?, ?)')
        .run(...[id, id, id, role, '2026-01-01']);
    add('u1', 'inspector');
    expect(() => add('u2', 'king')).toThrow(/CHECK/);
    database.prepare("delete from user where id = 'u1'").run();
  });

  it('works out at the first reading what is asked of every case there is', async () => {
    database.exec(`insert into form_version
      select v.record_id, v.version + 1, v.declaration, json_remove(v.answers, '$.religion'), '[]', 'Salah.',
        v.record_id, v.saved_at, v.saved_by
      from form_version v join form_record r on r.id = v.record_id and r.version = v.version where r.form = 'client';
      update form_record set version = version + 1 where form = 'client'`);
    const rows = all('select case_id, figures_until from caseload_row') as { case_id: string }[];
    expect(rows.every((row) => 'figures_until' in row && row.figures_until === '0000-01-01')).toBe(true);
    // What works the figures out is of the newest form.
    migrate(database, migrations);
    await connect(database)
      .transaction()
      .execute(async (trx) => {
        const centre = await getCentre(trx);
        for (const { case_id } of rows) await refreshFigures(trx, case_id, { today: '2026-11-23', centre });
      });
    const asked = all('select distinct case_id from requirement');
    expect(asked.length).toBeGreaterThan(rows.length / 2);
    const empty = all(
      "select distinct case_id from missing_answer where form = 'client' and field = 'religion'",
    );
    const open = all('select case_id from caseload_row where left_on is null');
    expect(empty).toHaveLength(open.length);
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    const made = ['user', 'requirement', 'missing_answer'];
    expect(shortTables(database, fixture, migrations.length).filter((name) => made.includes(name))).toEqual(
      [],
    );
  });
});
