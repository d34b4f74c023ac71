import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 8, figures', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  let changed: { caseId: string; unit: string };
  const all = (sql: string, ...values: unknown[]) => database.prepare<unknown[], unknown>(sql).all(...values);
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 7));
    changed = changeUnit();
    run(
      'update client set birth_date_estimated = 1 where id = (select client_id from case_file order by number limit 1)',
    );
    migrate(database, migrations.slice(0, 8));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  /** A later version of a plan that was rated measures target 1 in another unit. */
  function changeUnit() {
    const [plan] = all(
      `select v.record_id, v.version, v.answers, v.saved_by, r.case_id from form_version v
       join form_record r on r.id = v.record_id and r.version = v.version
       where r.form = 'planning' and r.case_id in (select case_id from achievement where target_number = 1 and value is not null)
       limit 1`,
    ) as { record_id: string; version: number; answers: string; saved_by: string; case_id: string }[];
    const { record_id = '', version = 0, answers = '{}', saved_by = '', case_id = '' } = plan ?? {};
    const { goals } = JSON.parse(answers) as { goals: { targets: { number: number; unit: string }[] }[] };
    const target = goals.flatMap(({ targets }) => targets).find(({ number }) => number === 1);
    const unit = target?.unit ?? '';
    if (target) target.unit = 'lembar';
    run(
      "insert into form_version values (?, ?, 1, ?, '[]', 'r', 'changed', '2030-02-01T18:00:00.000Z', ?)",
      record_id,
      version + 1,
      JSON.stringify({ goals }),
      saved_by,
    );
    run('update form_record set version = ? where id = ?', version + 1, record_id);
    run("update target set unit = 'lembar' where case_id = ? and number = 1", case_id);
    return { caseId: case_id, unit };
  }

  it('gives each round the unit of the plan in which it was rated', () => {
    expect(changed.unit).not.toBe('');
    const units = all(
      'select distinct unit from achievement where case_id = ? and target_number = 1 and value is not null',
      changed.caseId,
    );
    expect(units).toEqual([{ unit: changed.unit }]);
    const without =
      'select * from achievement where (value is null or target_number is null) <> (unit is null)';
    expect(all(without)).toEqual([]);
    const other = `select * from achievement a join target t on t.case_id = a.case_id and t.number = a.target_number
      where a.unit <> t.unit and a.case_id <> ?`;
    expect(all(other, changed.caseId)).toEqual([]);
  });

  it('trusts no figure of before, and knows whose birth is a guess', () => {
    expect(all("select * from caseload_row where figures_until > '2000' or figures_from < '9999'")).toEqual(
      [],
    );
    const guessed =
      'select r.birth_is_guessed from caseload_row r join case_file c on c.id = r.case_id order by c.number';
    expect(all(`${guessed} limit 2`)).toEqual([{ birth_is_guessed: 1 }, { birth_is_guessed: 0 }]);
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    expect(shortTables(database, fixture, 8)).toEqual([]);
  });
});
