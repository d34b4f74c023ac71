import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { TechniqueUse } from '#domain/results/technique-mix';
import { type Actor, roles } from '#domain/roles';
import { isReadableBy } from './readable.queries.ts';
import { aboutToBeErased, annulledCases, isInHandsOf, readableCases } from './visible.queries.ts';

type Reader = Pick<Actor, 'id' | 'role'>;
/** Which entries are counted: those of one case, or of all cases that somebody may read, on these days. */
type Asked = { caseId: string } | { from: string; until: string };

/**
 * How often each technique was used, by the programme of the task that an entry cites and the last rating of its target.
 * Entries that somebody may not read are not counted for them. Whoever reads every case has all counted by one index, and
 * what stands in no list taken off again.
 */
export async function listTechniqueUses(trx: Trx, actor: Reader, asked: Asked): Promise<TechniqueUse[]> {
  const days =
    'caseId' in asked
      ? sql<SqlBool>`case_id = ${asked.caseId}`
      : sql<SqlBool>`happened_on between ${asked.from} and ${asked.until}`;
  const isRead = sql<SqlBool>`case_id in ${readableCases(trx, actor)}`;
  const isUnlisted = isInNoList(trx);
  const open = sql<SqlBool>`is_kept = 0 and ${days}`;
  // What is kept is looked for among what they wrote and hold, and then asked as any record is.
  const own = sql`(select record_id from note where is_confidential = 1 and author_id = ${actor.id}
    union select record_id from technique_use as held
      where held.is_kept = 1 and ${isInHandsOf(actor.id, 'held.caseId')})`;
  const kept = sql<SqlBool>`is_kept = 1 and record_id in ${own} and ${days} and exists (select 1 from form_record
    where form_record.id = technique_use.record_id and ${isReadableBy({ userId: actor.id })})`;
  const isAll = roles[actor.role].scope === 'all';
  const parts = [
    await count(trx, isAll ? open : sql`${open} and ${isRead} and not ${isUnlisted}`, 1),
    isAll ? await count(trx, sql`${open} and ${isUnlisted}`, -1) : [],
    await count(trx, sql`${kept} and not ${isUnlisted} and ${isAll ? sql`true` : isRead}`, 1),
  ];
  const uses = new Map<string, TechniqueUse>();
  for (const use of parts.flat()) {
    const key = `${use.programme} ${use.status} ${use.technique}`;
    uses.set(key, { ...use, times: use.times + (uses.get(key)?.times ?? 0) });
  }
  return [...uses.values()].filter(({ times }) => times > 0);
}

/** How often each was used in the entries of which this is true, to be added (1) or taken off (-1). */
async function count(trx: Trx, isMeant: RawBuilder<SqlBool>, sign: 1 | -1): Promise<TechniqueUse[]> {
  const counted = sql<TechniqueUse>`select programme, status, technique, ${sql.lit(sign)} * count(*) as times
    from technique_use where ${isMeant} group by programme, status, technique`;
  return (await counted.execute(trx)).rows;
}

/** That a case is in no list: its registration was annulled, or its person is about to be erased. */
const isInNoList = (trx: Trx) => sql<SqlBool>`(case_id in ${annulledCases(trx)}
  or case_id in (select id from case_file where client_id in ${aboutToBeErased(trx)}))`;

/**
 * Brings up to date for what the techniques of a case were used, and what became of it: the plan and the ratings go on
 * after an entry was written.
 */
export async function keepTechniques(trx: Trx, caseId: string): Promise<void> {
  const { rows } = await sql<Turned>`
    select target_number, task_number, programme, status, programme_now, status_now from (
      select target_number, task_number, programme, status,
        (select task.programme from task where task.case_id = used.case_id
          and task.target_number = used.target_number and task.number = used.task_number) as programme_now,
        (select rated.status from achievement as rated join form_record as round on round.id = rated.record_id
          where rated.case_id = used.case_id and rated.target_number = used.target_number
          order by round.happened_on desc, round.sequence desc limit 1) as status_now
      from (select distinct case_id, target_number, task_number, programme, status from technique_use
        where case_id = ${caseId}) as used)
    where programme is not programme_now or status is not status_now`.execute(trx);
  for (const { targetNumber, taskNumber, programme, status, programmeNow, statusNow } of rows)
    await trx
      .updateTable('techniqueUse')
      .set({ programme: programmeNow, status: statusNow })
      .where('caseId', '=', caseId)
      .where('targetNumber', 'is', targetNumber)
      .where('taskNumber', 'is', taskNumber)
      .where('programme', 'is', programme)
      .where('status', 'is', status)
      .execute();
}

type Turned = {
  targetNumber: number | null;
  taskNumber: number | null;
  programme: string | null;
  status: TechniqueUse['status'];
  programmeNow: string | null;
  statusNow: TechniqueUse['status'];
};
