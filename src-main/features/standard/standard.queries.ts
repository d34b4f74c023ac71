import { type RawBuilder, sql } from 'kysely';
import type { CasesAsked } from '#contract/standard';
import type { Trx } from '#database/connect';
import { firstDayOf } from '#domain/months/month';
import type { Lack, Stay } from '#domain/standard/count-months';
import type { RequirementCode } from '#domain/standard/requirements';
import type { RequirementState } from '#domain/standard/standard';

/** On which day the cases of a month are looked at, and by which requirements. */
export type Look = { month: string; asOf: string; codes: readonly RequirementCode[] };

type Text = RawBuilder<unknown>;

const stateWord = sql<RequirementState>`case when missing_since is not null then 'missing'
  when last_met is null then 'waiting' when substr(last_met, 11) = '1' then 'late' else 'met' end`;

/**
 * The cases served in the month, with who held them on the day, and of each `stateOn` of the domain in SQL: one row a
 * requirement that is asked by that day. `missing` and `late` count requirements.
 */
const served = (look: Look): Text => sql`
  with present as materialized (
    select case_id, register_number, case_number, full_name from caseload_row
    where admitted_on <= ${look.asOf} and (left_on is null or left_on >= ${firstDayOf(look.month)})),
  state as materialized (
    select r.case_id, r.code, min(due_on) as due_on,
      min(case when due_on < ${look.asOf} and (met_on is null or met_on > ${look.asOf}) then due_on end) as missing_since,
      max(case when met_on <= ${look.asOf} then met_on || (met_on > due_on) end) as last_met
    from present cross join requirement r on r.case_id = present.case_id
    where since <= ${look.asOf} and ${judged(look)}
    group by r.case_id, r.code),
  sums as (select case_id, sum(missing_since is not null) as missing,
    sum(missing_since is null and coalesce(substr(last_met, 11), '') = '1') as late from state group by case_id),
  served as materialized (
    select present.*, sums.missing, sums.late,
      (select f.value from case_fact f where f.case_id = present.case_id and f.kind = 'worker'
        and (f.since is null or f.since <= ${look.asOf}) order by f.number desc limit 1) as worker_id
    from present join sums on sums.case_id = present.case_id)`;

/** What the standard asks by the rules of that day. */
const judged = ({ asOf, codes }: Omit<Look, 'month'>): Text =>
  sql`code in (${sql.join(codes.length > 0 ? codes : [''])}) and judged_from <= ${asOf} and ${asOf} < judged_until`;

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

/**
 * Every stay that had not ended by a day, with the day since when anything is asked of it by the rules of `by`: null
 * where nothing is.
 */
export async function listStays(trx: Trx, notLeftBefore: string, by: Omit<Look, 'month'>): Promise<Stay[]> {
  const { rows } = await sql<{ all: string }>`
    select json_group_array(json_array(c.case_id, c.admitted_on, c.left_on,
      (select min(since) from requirement r where r.case_id = c.case_id and ${judged(by)}))) as "all"
    from caseload_row c where c.left_on is null or c.left_on >= ${notLeftBefore}`.execute(trx);
  return (JSON.parse(rows[0]?.all ?? '[]') as StayRow[]).map(([caseId, admittedOn, leftOn, since]) => ({
    ...{ caseId, admittedOn, leftOn, since },
  }));
}
type StayRow = [string, string, string | null, string | null];

/** What was ever past its day unmet by the rules of `by`, and was so still on a day or later. */
export async function listLacks(trx: Trx, stillOn: string, by: Omit<Look, 'month'>): Promise<Lack[]> {
  const { rows } = await sql<{ all: string }>`
    select json_group_array(json_array(case_id, since, due_on, met_on)) as "all" from requirement
    where (met_on is null or (met_on > due_on and met_on > ${stillOn})) and ${judged(by)}`.execute(trx);
  return (JSON.parse(rows[0]?.all ?? '[]') as LackRow[]).map(([caseId, since, dueOn, metOn]) => ({
    ...{ caseId, since, dueOn, metOn },
  }));
}
type LackRow = [string, string, string, string | null];

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
