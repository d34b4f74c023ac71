import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 4, months', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  const all = (sql: string, ...values: unknown[]) => database.prepare<unknown[], unknown>(sql).all(...values);
  const pluck = (sql: string, ...values: unknown[]) =>
    database
      .prepare<unknown[], string>(sql)
      .pluck()
      .all(...values);
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);
  const factsOf = (caseId: string, kind: string) =>
    all(
      'select since, value, recorded_at, recorded_by from case_fact where case_id = ? and kind = ? order by number',
      caseId,
      kind,
    );

  let cases: string[];
  let worker: string;
  let other: string;
  let kepala: string;
  let moved: { caseId: string; firstDue: unknown };
  let before: unknown[];
  const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 3));
    cases = pluck('select id from case_file order by number');
    [worker = '', other = ''] = pluck("select id from user where role = 'socialWorker' order by id");
    [kepala = ''] = pluck("select id from user where role = 'head'");
    run('update case_file set worker_id = ?', worker);
    prepareCases();
    before = figures();
    migrate(database, migrations.slice(0, 4));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  /** What the rows of before say, in the columns of before. */
  const figures = () =>
    ['client', 'form_version', 'target', 'task', 'achievement', 'month_snapshot'].map((table) =>
      all(`select * from ${table}`),
    );

  function prepareCases() {
    const [turnedAway, waiting, changed, assigned] = cases;
    // Nothing but an intake stands in the first two.
    const work = "'assessment', 'planning', 'intervention', 'note', 'evaluation'";
    const ofBoth = `select id from form_record where case_id in ('${turnedAway}', '${waiting}') and form in (${work})`;
    for (const table of ['note', 'achievement', 'form_version'])
      run(`delete from ${table} where record_id in (${ofBoth})`);
    run(`delete from form_record where id in (${ofBoth})`);
    run("update case_file set left_on = '2026-01-31', leave_reason = 'T06' where id = ?", turnedAway);
    run('update case_file set left_on = null, leave_reason = null where id <> ?', turnedAway);
    answer(waiting, 'eic', '$.eligibility', 'pending');
    answer(changed, 'eic', '$.eligibility', 'pending');
    answer(changed, 'caseFile', '$.approach', 'family');
    answer(changed, 'caseFile', '$.decreeNumber', '460/12/SK/2026');
    assign(assigned, other, '2026-01-05T20:00:00.000Z');
    assign(assigned, worker, '2026-01-20T03:00:00.000Z');
    assign(changed, other, '2026-01-10T03:00:00.000Z');
    movePlan();
    run(
      "insert into erased_stay values ('a', 'PMKS-08', 'P', '2025-01-02', '2025-03-04', 'T12'), ('b', 'PMKS-08', 'L', '2025-01-02', '2025-01-04', 'T06')",
    );
  }

  /** Changes one answer of the only version of a form, which the program itself never does. */
  function answer(caseId: string | undefined, form: string, path: string, value: string) {
    database.exec('drop trigger if exists form_version_is_kept');
    run(
      `update form_version set answers = json_set(answers, ?, ?)
       where record_id = (select id from form_record where case_id = ? and form = ?)`,
      path,
      value,
      caseId,
      form,
    );
  }

  /** A later version of some plan, saved on 2 February at the centre, gives target 1 another day and takes out target 2. */
  function movePlan() {
    const [plan] = all(
      `select v.* from form_version v join form_record r on r.id = v.record_id
       where r.form = 'planning' order by r.id, v.version desc limit 1`,
    ) as { record_id: string; version: number; answers: string; saved_by: string }[];
    const { record_id = '', version = 0, answers = '{}', saved_by = '' } = plan ?? {};
    const goals = JSON.parse(answers).goals as { targets: Record<string, unknown>[] }[];
    const [one, two] = goals.flatMap(({ targets }) => targets);
    const firstDue = one?.dueOn;
    Object.assign(one ?? {}, { dueOn: '2027-01-31' });
    Object.assign(two ?? {}, { removedReason: 'Tidak sesuai lagi.' });
    run(
      "insert into form_version values (?, ?, 1, ?, '[]', 'r', 'moved', '2026-02-01T18:00:00.000Z', ?)",
      record_id,
      version + 1,
      JSON.stringify({ goals }),
      saved_by,
    );
    run('update form_record set version = ? where id = ?', version + 1, record_id);
    run(
      "update target set due_on = '2027-01-31' where number = 1 and case_id = (select case_id from form_record where id = ?)",
      record_id,
    );
    run(
      "update target set removed_reason = 'Tidak sesuai lagi.' where number = 2 and case_id = (select case_id from form_record where id = ?)",
      record_id,
    );
    moved = { caseId: pluck('select case_id from form_record where id = ?', record_id)[0] ?? '', firstDue };
  }

  function assign(caseId: string | undefined, to: string, at: string) {
    run(
      `insert into audit (at, actor_id, role, session_id, operation, kind, outcome, case_id, detail, app_version, mac)
       values (?, ?, 'head', 's', 'case.assign', 'write', 'done', ?, ?, '1', ?)`,
      at,
      kepala,
      caseId,
      JSON.stringify({ worker: to }),
      'a'.repeat(64),
    );
  }

  it('changes no row of what was written', () => {
    expect(figures()).toEqual(before);
  });

  it('keeps one category and approach for the whole stay: no month already told changes', () => {
    for (const { id, category, created_by } of all('select * from case_file') as Record<string, string>[]) {
      expect(factsOf(id ?? '', 'category')).toMatchObject([
        { since: null, value: category, recorded_by: created_by },
      ]);
    }
    expect(factsOf(cases[2] ?? '', 'approach')).toMatchObject([{ since: null, value: 'family' }]);
    expect(pluck('select approach from case_file where id = ?', cases[2])).toEqual(['family']);
  });

  it('accepts everybody on their admission, but who was turned away and who waits with nothing done', () => {
    expect(pluck('select case_id from acceptance order by case_id')).toEqual(cases.slice(2).sort());
    expect(
      all(
        'select accepted_on = admitted_on as same, decree_number, decree_on, recorded_by from acceptance join case_file on id = case_id where id = ?',
        cases[2],
      ),
    ).toEqual([{ same: 1, decree_number: '460/12/SK/2026', decree_on: null, recorded_by: null }]);
    expect(pluck('select accepted_on from erased_stay order by id')).toEqual(['2025-01-02', null]);
    const standings = pluck(
      'select standing from caseload_row join case_file c on c.id = case_id order by c.number',
    );
    expect(standings).toEqual(['candidate', 'candidate', 'family', 'residential']);
  });

  it('knows the worker of before only where the trail says the day, and guesses nothing', () => {
    const [, waiting, changed, assigned] = cases;
    expect(factsOf(waiting ?? '', 'worker')).toMatchObject([{ since: null, value: worker }]);
    // 20.00 UTC is the next day at the centre; what was so before is not known any more.
    expect(factsOf(assigned ?? '', 'worker')).toEqual([
      { since: '2026-01-06', value: other, recorded_at: '2026-01-05T20:00:00.000Z', recorded_by: kepala },
      { since: '2026-01-20', value: worker, recorded_at: '2026-01-20T03:00:00.000Z', recorded_by: kepala },
    ]);
    // The case says another than its last assignment: of that only today is known.
    expect(factsOf(changed ?? '', 'worker')).toMatchObject([
      { since: '2026-01-10', value: other },
      { since: today(), value: worker, recorded_by: null },
    ]);
    expect(factsOf(waiting ?? '', 'supervisor')).toMatchObject([{ since: null, value: null }]);
  });

  it('gives each target of a plan its day, and a later one since the version that moved it', () => {
    expect(all('select case_id, number from target order by 1, 2')).toEqual(
      all('select case_id, target_number as number from target_term group by 1, 2 order by 1, 2'),
    );
    const termsOf = (number: number) =>
      all(
        'select since, due_on, is_removed from target_term where case_id = ? and target_number = ? order by number desc limit 2',
        moved.caseId,
        number,
      );
    expect(termsOf(1)).toEqual([
      { since: '2026-02-02', due_on: '2027-01-31', is_removed: 0 },
      expect.objectContaining({ due_on: moved.firstDue, is_removed: 0 }),
    ]);
    expect(termsOf(2)).toMatchObject([{ since: '2026-02-02', is_removed: 1 }, { is_removed: 0 }]);
    // The last word is the plan's own.
    expect(
      all(`select t.case_id, t.number from target t
           where (select due_on || is_removed from target_term m where m.case_id = t.case_id and m.target_number = t.number
             order by m.number desc limit 1) is not t.due_on || (t.removed_reason is not null)`),
    ).toEqual([]);
    expect(pluck('select count(*) from target_term where since is null')).toEqual(
      pluck('select count(*) from (select 1 from target_term group by case_id, target_number)'),
    );
  });

  it('copies into each note what its task was done for', () => {
    const told = all(
      `select n.target_number || '.' as begins, n.service, json_extract(v.answers, '$.taskRef') as ref, t.service as planned
       from note n join form_record r on r.id = n.record_id
       join form_version v on v.record_id = r.id and v.version = r.version
       left join task t on t.case_id = n.case_id and t.target_number || '.' || t.number = json_extract(v.answers, '$.taskRef')`,
    ) as { begins: string | null; service: string | null; ref: string | null; planned: string | null }[];
    const tied = told.filter(({ ref }) => ref !== null);
    expect(tied.length).toBeGreaterThan(0);
    expect(tied.every(({ ref, begins }) => ref?.startsWith(begins ?? '?'))).toBe(true);
    expect(told.map(({ service }) => service)).toEqual(told.map(({ planned }) => planned));
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    expect(shortTables(database, fixture, 4)).toEqual([]);
  });
});
