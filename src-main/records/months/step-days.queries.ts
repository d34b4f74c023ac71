import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { type Days, lastOf } from '#domain/months/period';
import { casesOf, type OfWhom } from './report-people.queries.ts';

/**
 * The days on which each step of a case was first done, for `stageOn`; a final evaluation where there is one. Whoever has
 * left by every day that is asked about stands in the last stage whatever was done before: of everybody that is one report,
 * told as of its last day, of somebody each that was sent. Who stands evaluated does since the first final evaluation, so
 * that only of those who left since the answers are read. The cross joins keep the order in which they stand: left to
 * itself SQLite reads every evaluation ever written first.
 */
export async function listStepDays(trx: Trx, days: Days, of: OfWhom) {
  const { after } = days;
  const firstAsked = of === 'everybody' ? lastOf(days) : days.from;
  const present = sql`c.admitted_on < ${after} and (c.left_on is null or c.left_on > ${firstAsked}) and ${casesOf(sql`c.id`, of)}`;
  const { rows } = await sql<{ caseId: string; step: string; on: string }>`
    select r.case_id, r.form as step, min(r.happened_on) as "on" from form_record r
    join case_file c on c.id = r.case_id
    where r.form in ('eic', 'assessment', 'planning') and r.happened_on < ${after} and ${present}
    group by r.case_id, r.form
    union all
    select c.id, 'evaluation', c.stage_since from case_file c where c.stage = 'evaluation' and ${present}
    union all
    select r.case_id, 'evaluation', min(r.happened_on) from case_file c
    cross join form_record r on r.case_id = c.id and r.form = 'evaluation'
    cross join form_version v on v.record_id = r.id and v.version = r.version
    where c.stage = 'termination' and ${present}
      and r.happened_on < ${after} and json_extract(v.answers, '$.kind') = 'final'
    group by r.case_id`.execute(trx);
  const steps = new Map<string, Record<string, string>>();
  for (const { caseId, step, on } of rows) steps.set(caseId, { ...steps.get(caseId), [step]: on });
  return steps;
}
