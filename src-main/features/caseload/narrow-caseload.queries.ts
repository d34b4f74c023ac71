import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import type { CaseloadQuery } from '#contract/caseload';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import { type CaseNeed, silentDays } from '#domain/duties/case-needs';
import type { IdentityGap } from '#domain/people/identity-gaps';
import { type Actor, may } from '#domain/roles';
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
    .$if(query.period !== undefined, (rows) => within(rows, query.period));
}

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
  const column = ({ admitted: 'admittedOn', left: 'leftOn', due: 'nextDueOn' } as const)[by];
  return rows.where(notLookedUp(column), '>=', from).where(notLookedUp(column), '<=', to);
}
