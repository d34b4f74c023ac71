import { type RawBuilder, sql } from 'kysely';
import type { CasesAsked } from '#contract/standard';
import type { Trx } from '#database/connect';
import { firstDayOf } from '#domain/months/month';
import type { RequirementCode } from '#domain/standard/requirements';
import type { RequirementState } from '#domain/standard/standard';

/** On which day the cases of a month are looked at, and by which requirements. */
export type Look = { month: string; asOf: string; codes: readonly RequirementCode[] };

type Text = RawBuilder<unknown>;

/** `stateOn` of the domain, in SQL: one row a case and requirement that is asked by that day. */
const stateOf = ({ asOf, codes }: Look): Text => sql`
  select case_id, code, min(due_on) as due_on,
    min(case when due_on < ${asOf} and (met_on is null or met_on > ${asOf}) then due_on end) as missing_since,
    max(case when met_on <= ${asOf} then met_on || (met_on > due_on) end) as last_met
  from requirement
  where since <= ${asOf} and code in (${sql.join(codes.length > 0 ? codes : [''])})
  group by case_id, code`;

const stateWord = sql<RequirementState>`case when missing_since is not null then 'missing'
  when last_met is null then 'waiting' when substr(last_met, 11) = '1' then 'late' else 'met' end`;

/** The cases served in the month, with who held them on the day; `asked`, `missing` and `late` count requirements. */
const served = (look: Look): Text => sql`
  with state as materialized (${stateOf(look)}),
  sums as (select case_id, sum(missing_since is not null) as missing,
    sum(missing_since is null and coalesce(substr(last_met, 11), '') = '1') as late from state group by case_id),
  served as materialized (
    select c.case_id, c.register_number, c.case_number, c.full_name, sums.missing, sums.late,
      (select f.value from case_fact f where f.case_id = c.case_id and f.kind = 'worker'
        and (f.since is null or f.since <= ${look.asOf}) order by f.number desc limit 1) as worker_id
    from caseload_row c join sums on sums.case_id = c.case_id
    where c.admitted_on <= ${look.asOf} and (c.left_on is null or c.left_on >= ${firstDayOf(look.month)}))`;

/**
 * By who held them, of one reading of the cases: without a code all cases, those in which nothing is missing, and those
 * in which nothing was late either; with a code in how many cases that requirement is missing.
 */
export async function countByWorker(trx: Trx, look: Look) {
  const { rows } = await sql<Counted>`
    ${served(look)}
    select worker_id, null as code, count(*) as cases, sum(missing = 0) as met,
      sum(missing = 0 and late = 0) as on_time
    from served group by worker_id
    union all
    select served.worker_id, state.code, count(*), 0, 0
    from served join state on state.case_id = served.case_id and state.missing_since is not null
    group by served.worker_id, state.code`.execute(trx);
  return rows;
}

type Counted = {
  workerId: string | null;
  code: RequirementCode | null;
  cases: number;
  met: number;
  onTime: number;
};

/** Months with the day on which each is looked at: the cases served in each, and those of them that lack something. */
export async function countByMonth(
  trx: Trx,
  months: readonly { month: string; asOf: string }[],
  codes: Look['codes'],
) {
  const known = sql.join(codes.length > 0 ? codes : ['']);
  const days = months.map(({ month, asOf }) => sql`(${month}, ${firstDayOf(month)}, ${asOf})`);
  const { rows } = await sql<{ month: string; cases: number; lacking: number }>`
    with month (month, first_day, as_of) as (values ${sql.join(days)}),
    begun as materialized (select case_id, min(since) as since from requirement where code in (${known}) group by case_id),
    served as materialized (select c.case_id, c.admitted_on, c.left_on, begun.since
      from caseload_row c join begun on begun.case_id = c.case_id),
    lacking as (select month.month, count(distinct r.case_id) as cases
      from month join requirement r on r.due_on < month.as_of and (r.met_on is null or r.met_on > month.as_of)
        and r.since <= month.as_of and (r.met_on is null or r.met_on > r.due_on) and r.code in (${known})
      join served s on s.case_id = r.case_id and s.admitted_on <= month.as_of
        and (s.left_on is null or s.left_on >= month.first_day)
      group by month.month)
    select month.month, count(s.case_id) as cases, coalesce(max(lacking.cases), 0) as lacking
    from month left join served s on s.since <= month.as_of and s.admitted_on <= month.as_of
      and (s.left_on is null or s.left_on >= month.first_day)
    left join lacking on lacking.month = month.month
    group by month.month order by month.month desc`.execute(trx);
  return rows;
}

type Page = { offset: number; limit: number };

/** The cases that were asked for, those that lack most first, with how they stand to each requirement. */
export async function listCases(trx: Trx, look: Look, asked: Omit<CasesAsked, 'month'>, page: Page) {
  const { worker, meets, code, state } = asked;
  const wanted = [
    worker === undefined
      ? sql`true`
      : sql`served.worker_id is ${worker === 'nobody' ? sql`null` : sql`${worker}`}`,
    meets === undefined ? sql`true` : meets === 'all' ? sql`missing = 0` : sql`missing > 0`,
    code === undefined || state === undefined
      ? sql`true`
      : sql`served.case_id in (select case_id from state where code = ${code} and ${stateWord} = ${state})`,
  ];
  const where = sql.join(wanted, sql` and `);
  const { rows } = await sql<Row & { total: number }>`
    ${served(look)},
    page as materialized (select *, count(*) over () as total from served where ${where}
      order by missing desc, register_number, case_id limit ${page.limit} offset ${page.offset})
    select page.case_id, page.register_number, page.case_number, page.full_name, page.worker_id, page.total,
      json_group_array(json_array(state.code, ${stateWord},
        coalesce(state.missing_since, substr(state.last_met, 1, 10), state.due_on))) as states
    from page join state on state.case_id = page.case_id
    group by page.case_id order by page.missing desc, page.register_number, page.case_id`.execute(trx);
  return { total: rows[0]?.total ?? 0, rows };
}

type Row = {
  caseId: string;
  registerNumber: string;
  caseNumber: string;
  fullName: string;
  workerId: string | null;
  states: string;
};
