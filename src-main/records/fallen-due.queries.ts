import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { sameAs } from '#domain/same-as';

/**
 * Keeps, of a case, the targets whose day came while the plan had it so, by the quarter in which it did and what the last
 * round up to the end of that quarter found: the rule of `domain/months/report-cells`. None comes after
 * the leaving, and of a candidate none counts.
 */
export async function keepFallenDue(trx: Trx, caseId: string): Promise<void> {
  const kept = trx.selectFrom('fallenDue').where('caseId', '=', caseId).selectAll();
  const found = await findFallenDue(trx, caseId);
  if (sameAs(await kept.orderBy('targetNumber').orderBy('quarter').execute(), found)) return;
  await dropFallenDue(trx, caseId);
  if (found.length > 0) await trx.insertInto('fallenDue').values(found).execute();
}

async function findFallenDue(trx: Trx, caseId: string): Promise<Tables['fallenDue'][]> {
  const quarter = sql`((substr(t.due_on, 6, 2) + 2) / 3)`;
  const year = sql`substr(t.due_on, 1, 4)`;
  const { rows } = await sql<Tables['fallenDue']>`
    select case_id, target_number, quarter, min(due_on) as due_on, coalesce(status, 'none') as found from (
      select t.case_id, t.target_number, t.due_on, ${year} || '-T' || ${quarter} as quarter,
        (select iif(a.status in ('achieved', 'partly', 'not-achieved'), a.status, 'none')
          from achievement a join form_record r on r.id = a.record_id
          where a.case_id = t.case_id and a.target_number = t.target_number
            and r.happened_on < date(${year} || '-01-01', (${quarter} * 3) || ' months')
          order by r.happened_on desc, r.sequence desc limit 1) as status
      from target_term t join caseload_row c on c.case_id = t.case_id and c.standing <> 'candidate'
      where t.case_id = ${caseId} and t.is_removed = 0 and (c.left_on is null or t.due_on <= c.left_on)
        and t.number = (select max(u.number) from target_term u
          where u.case_id = t.case_id and u.target_number = t.target_number
            and (u.since is null or u.since <= t.due_on))
    )
    group by case_id, target_number, quarter order by target_number, quarter`.execute(trx);
  return rows;
}

/** Forgets what was worked out of a case that is listed no more. */
export async function dropFallenDue(trx: Trx, caseId: string): Promise<void> {
  await trx.deleteFrom('fallenDue').where('caseId', '=', caseId).execute();
}
