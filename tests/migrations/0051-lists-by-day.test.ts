import { expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate } from '#database/migrations/migrate';
import { countUnreviewed } from '#records/coercion.queries';
import { listLog, listSupervised } from '#records/supervision.queries';
import { stepsOf } from '../pipeline/plans.ts';
import { openAt } from './open-at.ts';

it('reads of what is listed by its day no more than is shown, and the same as before', async () => {
  const database = await openAt(50);
  // Records of any form stand in for those that this fixture does not have.
  database.exec(`insert into supervision (record_id, case_id, worker_id, author_id, held_on)
      select id, case_id, created_by, created_by, coalesce(happened_on, '2026-01-01') from form_record
      where case_id is not null and form <> 'note' order by id limit 40;
    insert into worker_supervision (id, worker_id, author_id, held_on, topic, direction, agreed, request_id, written_at)
      select 'w' || number || user.id, user.id, user.id, '2026-0' || number || '-01', 't', 'd', '', 'r' || number || user.id, ''
      from user join (select 1 as number union all select 2) limit 2;
    update form_record set form = 'consultation', happened_on = '2026-02-0' || (1 + sequence % 9) where id in (
      select id from form_record where form = 'note' order by id limit 12);
    update note set is_coercive = 1, reviewed_at = null`);
  const db = connect(database);
  const head = { id: 'nobody', role: 'head' } as const;
  const ask = (limit: number) =>
    db
      .transaction()
      .execute(async (trx) => [
        (await listLog(trx, head, { limit })).map(({ id }) => id),
        await listSupervised(trx, head),
        await countUnreviewed(trx, head, undefined),
      ]);
  const before = await ask(100);
  expect((before[0] as string[]).length).toBeGreaterThan(40);
  expect(migrate(database, migrations.slice(0, 51)).applied).toEqual([51]);
  expect(await ask(100)).toEqual(before);
  expect(await ask(7)).toEqual([(before[0] as string[]).slice(0, 7), ...before.slice(1)]);
  const scans = (await stepsOf(database, () => ask(7))).filter(
    ({ how, table }) => how === 'SCAN' && !['user', 'json_each', 'CONSTANT'].includes(table),
  );
  expect(scans.map(({ by }) => /INDEX (\w+)/.exec(by)?.[1]).sort()).toEqual([
    'coercion_to_review',
    'supervision_by_day',
    'worker_supervision_by_day',
  ]);
});
