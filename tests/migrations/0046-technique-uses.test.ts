import { expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { keepTechniques } from '#records/technique-mix.queries';
import { openAt } from './open-at.ts';

it('tells of each technique in the notes that are there, as notes written anew do, and forgets it with its note', async () => {
  const database = await openAt(45);
  expect(migrate(database, migrations.slice(0, 46)).applied).toEqual([46]);
  const told = () =>
    database
      .prepare<[], { record_id: string }>(
        `select record_id, case_id, happened_on, target_number, task_number, technique, is_kept, programme, status
        from technique_use order by record_id, technique`,
      )
      .all();
  const filled = told();
  const named = `select count(*) from note join form_record on form_record.id = note.record_id
    join form_version v on v.record_id = note.record_id and v.version = form_record.version
    join json_tree(v.answers) t on t.path in ('$.influenceTechniques', '$.situationalTechniques')`;
  expect(filled).toHaveLength(Number(database.prepare(named).pluck().get()));
  expect(filled.length).toBeGreaterThan(5);
  expect(new Set(filled.map((one) => 'programme' in one && one.programme)).size).toBeGreaterThan(1);
  expect(new Set(filled.map((one) => 'status' in one && one.status)).size).toBeGreaterThan(1);

  database.exec('delete from technique_use; update note set happened_on = happened_on');
  expect(told()).toEqual(filled);
  // What was said of plan and target is found again by whoever tells the case anew.
  database.exec("update technique_use set programme = null, status = 'partly'");
  const cases = database.prepare<[], string>('select id from case_file').pluck().all();
  await connect(database)
    .transaction()
    .execute(async (trx) => {
      for (const id of cases) await keepTechniques(trx, id);
    });
  expect(told()).toEqual(filled);
  database.pragma('foreign_keys = OFF');
  const { record_id: gone = '' } = filled[0] ?? {};
  database.prepare('delete from note where record_id = ?').run(gone);
  expect(told()).toEqual(filled.filter((one) => one.record_id !== gone));
});
