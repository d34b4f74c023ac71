import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { getCentre } from '#database/settings.queries';
import { vaultFiles } from '#platform/files/vault-files';
import { listFlags } from '#records/flags.queries';
import { refreshFigures } from '#records/refresh-case';
import { openDatabase } from '#vault/file/open-database';
import { copyFixture } from './fixtures.ts';
import { shortTables } from './short-tables.ts';

describe('migration 12, duties', () => {
  let fixture: Awaited<ReturnType<typeof copyFixture>>;
  let database: Database;
  let open: { recordId: string; caseId: string; lastNote: string };
  const all = (sql: string, ...values: unknown[]) => database.prepare<unknown[], unknown>(sql).all(...values);
  const run = (sql: string, ...values: unknown[]) => database.prepare(sql).run(...values);

  beforeAll(async () => {
    fixture = await copyFixture(1);
    database = openDatabase(vaultFiles(fixture.folder).database, fixture.dataKey);
    migrate(database, migrations.slice(0, 11));
    open = promise();
    migrate(database, migrations.slice(0, 12));
  });
  afterAll(() => {
    database.close();
    fixture.remove();
  });

  /** In a case that goes on: a follow-up that the rule of before still waits for, and a daily note with a flag. */
  function promise() {
    const [note] = all(
      'select record_id as recordId, case_id as caseId, max(happened_on) as lastNote from note group by case_id order by case_id limit 1',
    ) as (typeof open)[];
    const { recordId = '', caseId = '', lastNote = '' } = note ?? {};
    run('update case_file set left_on = null where id = ?', caseId);
    run(
      `update note set is_confidential = 0, follow_up = 'Hubungi sekolah', follow_up_due_on = date(happened_on, '+3 days')
       where record_id = ?`,
      recordId,
    );
    for (const [id, days, sequence] of [
      ['flagged-old', '-40 days', 900],
      ['flagged-new', '-3 days', 901],
    ] as const) {
      run(
        `insert into form_record select ?, client_id, case_id, 'dailyNote', ?, 1,
           date((select max(saved_at) from form_version), ?), created_at, created_by from form_record where id = ?`,
        id,
        sequence,
        days,
        recordId,
      );
      run(
        `insert into form_version select ?, 1, 1, '{"note": "Menangis.", "needsAttention": true}', '[]', 'r', ?,
           saved_at, saved_by from form_version where record_id = ? and version = 1`,
        id,
        id,
        recordId,
      );
    }
    return { recordId, caseId, lastNote };
  }

  it('keeps ended what an entry had ended by the rule of before, and says why', () => {
    const ended = all(
      `select count(*) as n from note n where n.follow_up_due_on is not null and n.follow_up_due_on <=
       (select max(happened_on) from note m where m.case_id = n.case_id)`,
    ) as { n: number }[];
    const acts = all("select record_id, act, word, said_by from duty_act where key like 'followUp:%'");
    expect(ended[0]?.n).toBeGreaterThan(0);
    expect(acts).toHaveLength(ended[0]?.n ?? 0);
    expect(acts).not.toContainEqual(expect.objectContaining({ record_id: open.recordId }));
    expect(acts[0]).toMatchObject({
      act: 'done',
      said_by: null,
      word: expect.stringContaining('Dianggap selesai'),
    });
  });

  it('leaves every row as long as its table, so that a rescue knows it wherever it lies', () => {
    expect(shortTables(database, fixture, 12)).toEqual([]);
  });

  it('keeps waiting what waited, once the figures are worked out', async () => {
    // The figures are worked out by the program of today, in the schema of today.
    migrate(database, migrations);
    const rows = all('select case_id as caseId from caseload_row') as { caseId: string }[];
    const db = connect(database);
    await db.transaction().execute(async (trx) => {
      const centre = await getCentre(trx);
      for (const { caseId } of rows) await refreshFigures(trx, caseId, { today: open.lastNote, centre });
    });
    const [kept] = all('select what, due_on from duty where key = ?', `followUp:${open.recordId}`);
    expect(kept).toMatchObject({ what: 'Tindak lanjut: Hubungi sekolah' });
    const flags = all("select key from duty where kind = 'flag'");
    const ended = all("select key from duty_act where key like 'flag:%'");
    expect(ended).toContainEqual({ key: 'flag:flagged-old' });
    const told = await connect(database)
      .transaction()
      .execute((trx) => listFlags(trx, [open.caseId], { from: '0000-01-01', until: '9999-12-31' }));
    expect(told.find(({ recordId }) => recordId === 'flagged-old')?.answer?.by).toBe('aturan lama');
    expect(flags).toEqual([{ key: 'flag:flagged-new' }]);
  });
});
