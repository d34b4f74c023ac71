import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { type CaseloadQuery, rangedColumns } from '#contract/caseload';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import { type CaseNeed, silentDays } from '#domain/duties/case-needs';
import { monthOf } from '#domain/months/month';
import { periodWith } from '#domain/months/period';
import type { IdentityGap } from '#domain/people/identity-gaps';
import { type Actor, may } from '#domain/roles';
import type { NumberRange } from '#domain/words/number-range';
import { isHeldByNobody, notLookedUp, visibleRows } from '#records/visible.queries';

/** A query that means only these of its rows, where cases are named. */
export type NarrowedQuery = CaseloadQuery & { caseIds?: readonly string[] | undefined };

type Rows = SelectQueryBuilder<Tables, 'caseloadRow', object>;

/** The rows that the filters of a query leave of those an actor sees. */
export function matching(
  trx: Trx,
  query: NarrowedQuery,
  { actor, today }: { actor: Actor; today: string },
): Rows {
  return visibleRows(trx, actor)
    .$if(query.status !== 'all', (rows) =>
      rows.where('leftOn', query.status === 'open' ? 'is' : 'is not', null),
    )
    .$if(query.caseIds !== undefined, (rows) => rows.where('caseId', 'in', query.caseIds ?? []))
    .$if(query.stages.length > 0, (rows) => rows.where(notLookedUp('stage'), 'in', query.stages))
    .$if(query.categories.length > 0, (rows) => rows.where(notLookedUp('category'), 'in', query.categories))
    .$if(query.standings.length > 0, (rows) => rows.where(notLookedUp('standing'), 'in', query.standings))
    .$if(query.sexes.length > 0, (rows) => rows.where(notLookedUp('sex'), 'in', query.sexes))
    .$if(query.identityGaps.length > 0 && may(actor.role, 'identity.read'), (rows) =>
      rows.where(lacksAny(query.identityGaps)),
    )
    .$if(query.nikStates.length > 0, (rows) => rows.where(notLookedUp('nikState'), 'in', query.nikStates))
    .$if(query.referrals.length > 0, (rows) => rows.where(isBroughtBy(query.referrals)))
    .$if(query.origins.length > 0, (rows) => rows.where(notLookedUp('origin'), 'in', query.origins))
    .$if(query.needs.length > 0 && may(actor.role, 'narrative.read'), (rows) =>
      rows.where(needsAny(query.needs, today)),
    )
    .$if(query.workerIds.length > 0, (rows) => rows.where(isHeldBy(query.workerIds)))
    .$if(query.found.length > 0 || query.period?.by === 'target', (rows) =>
      rows.where(notLookedUp('caseId'), 'in', casesFallenDue(trx, query, today)),
    )
    .$if(Object.keys(query.ranges).length > 0, (rows) => rows.where(liesWithin(query.ranges, today)))
    .$if(query.period !== undefined, (rows) => within(rows, query.period));
}

/** Cases with a target that fell due, in the days asked for or until today, and of which any of these was found. */
function casesFallenDue(trx: Trx, { found, period }: NarrowedQuery, today: string) {
  const { from, to } = period?.by === 'target' ? period : { from: '', to: today };
  return trx
    .selectFrom('fallenDue')
    .$if(from !== '', (rows) => rows.where('quarter', '>=', periodWith(monthOf(from), 'quarter')))
    .where('quarter', '<=', periodWith(monthOf(to), 'quarter'))
    .where('dueOn', '>=', from)
    .where('dueOn', '<=', to)
    .$if(found.length > 0, (rows) => rows.where('found', 'in', found))
    .select('fallenDue.caseId');
}

type Bounds = (end: number) => RawBuilder<SqlBool>;

/** Whose numbers lie in these ranges, as the row tells them on a day: of whoever left, on the day they did. */
const liesWithin = (ranges: CaseloadQuery['ranges'], today: string) => (row: Row) => {
  const day = sql<string>`min(coalesce(${notLookedUp('leftOn')}, ${today}), ${today})`;
  // A year alone sorts before its days, so that text compares as ages do.
  const yearsBefore = (years: number) =>
    sql<string>`printf('%04d', substr(${day}, 1, 4) - ${years}) || substr(${day}, 5)`;
  const born = notLookedUp('birthDate');
  const inStage = sql`max(0, julianday(coalesce(${notLookedUp('leftOn')}, ${today})) - julianday(${notLookedUp('stageSince')}))`;
  const percent = notLookedUp('percentAchieved');
  const ends = {
    age: [
      (least) => sql`${born} <= ${yearsBefore(least)}`,
      (most) => sql`${born} > ${yearsBefore(most + 1)}`,
    ],
    daysInStage: [(least) => sql`${inStage} >= ${least}`, (most) => sql`${inStage} <= ${most}`],
    percentAchieved: [(least) => sql`${percent} >= ${least}`, (most) => sql`${percent} <= ${most}`],
  } satisfies Record<(typeof rangedColumns)[number], [Bounds, Bounds]>;
  return row.and(
    rangedColumns.flatMap((code) => {
      const range: NumberRange | undefined = ranges[code];
      if (range === undefined) return [];
      const [atLeast, atMost] = ends[code];
      return [atLeast(range.from ?? 0), ...(range.to === undefined ? [] : [atMost(range.to)])];
    }),
  );
};

type Row = ExpressionBuilder<Tables, 'caseloadRow'>;

/** Whom somebody may be forgetting, by any of the ways in which one is. */
const needsAny = (needs: readonly CaseNeed[], today: string) => (row: Row) => {
  const silentSince = addDays(today, -silentDays);
  const flagged = row.selectFrom('duty').where('duty.kind', '=', 'flag').select('duty.caseId');
  const ways = {
    flagged: () => row(notLookedUp('caseId'), 'in', flagged),
    overdue: () => row(notLookedUp('nextDueOn'), '<', today),
    'no-note': () =>
      row.and([
        row(notLookedUp('admittedOn'), '<', silentSince),
        row.or([row('lastNoteOn', 'is', null), row(notLookedUp('lastNoteOn'), '<', silentSince)]),
      ]),
    'no-plan': () => row('hasPlan', '=', 0),
  } satisfies Record<CaseNeed, unknown>;
  return row.or(needs.map((need) => ways[need]()));
};

/** Whose identity is not known whole, in any of these ways. */
const lacksAny = (gaps: readonly IdentityGap[]) => (row: Row) => {
  const ways = {
    'no-nik': () => row(notLookedUp('nikState'), '<>', 'known'),
    'no-birth-date': () => row(notLookedUp('birthDate'), 'is', null),
  } satisfies Record<IdentityGap, unknown>;
  return row.or(gaps.map((gap) => ways[gap]()));
};

/** Brought by one of these, or by one that the centre set under an official one of these. */
const isBroughtBy = (codes: readonly string[]) => (row: Row) =>
  row.or(
    codes.flatMap((code) => [
      row(notLookedUp('referral'), '=', code),
      row.and([row(notLookedUp('referral'), '>', `${code}/`), row(notLookedUp('referral'), '<', `${code}0`)]),
    ]),
  );

/** Held by one of these; `nobody`: by no one who still works here. */
const isHeldBy = (workerIds: readonly string[]) => (row: Row) =>
  row.or([
    row(notLookedUp('workerId'), 'in', workerIds),
    ...(workerIds.includes('nobody') ? [isHeldByNobody(row)] : []),
  ]);

function within(rows: Rows, period: CaseloadQuery['period']): Rows {
  const { by, from, to } = period ?? { by: 'admitted', from: '', to: '' };
  if (by === 'resident') {
    return rows
      .where(notLookedUp('admittedOn'), '<=', to)
      .where(({ eb, or }) =>
        or([eb(notLookedUp('leftOn'), 'is', null), eb(notLookedUp('leftOn'), '>', from)]),
      );
  }
  if (by === 'target') return rows;
  const column = ({ admitted: 'admittedOn', left: 'leftOn', due: 'nextDueOn' } as const)[by];
  return rows.where(notLookedUp(column), '>=', from).where(notLookedUp(column), '<=', to);
}
