import { type SelectQueryBuilder, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { DutyKind } from '#domain/duties/duty-kinds';
import { roles } from '#domain/roles';
import { maySee, visibleRows } from '#records/visible.queries';
import {
  caseDuties,
  holderId,
  isGiven,
  isTodoOf,
  openTodos,
  partsOf,
  type Reader,
  reviewers,
  todoHolderId,
} from './duty.queries.ts';

/** How many duties and tasks of somebody there are of a kind on a day, until a day. */
export async function countByDay(trx: Trx, reader: Reader, { of, to }: { of: string; to: string }) {
  const duties: { kind: DutyKind; on: string; count: number }[] = [];
  for (const { is, kind: only } of partsOf(reader, of)) {
    // Not in the order of an index of kinds, through which every duty would be looked at.
    const kind = only === undefined ? sql<DutyKind>`+duty.kind` : sql<DutyKind>`duty.kind`;
    const part = (only === undefined ? caseDuties(trx, reader) : kindOfOthers(trx, reader, only)).where(is);
    duties.push(
      ...(await part
        .where('duty.dueOn', '<=', to)
        .groupBy([kind, 'duty.dueOn'])
        .select(({ fn }) => [kind.as('kind'), 'duty.dueOn as on', fn.countAll<number>().as('count')])
        .execute()),
    );
  }
  const todos = await openTodos(trx, reader)
    .where(isTodoOf(of))
    .where('todo.dueOn', '<=', to)
    .groupBy('todo.dueOn')
    .select(({ fn, val }) => [
      val('todo' as const).as('kind'),
      'todo.dueOn as on',
      fn.countAll<number>().as('count'),
    ])
    .execute();
  return [...duties, ...todos];
}

/**
 * The duties of a kind that nobody was given, to be counted: for whoever sees every case through an index alone, since
 * whose its case is stands in a duty as long as the case is in the caseload.
 */
function kindOfOthers(trx: Trx, reader: Reader, kind: DutyKind): SelectQueryBuilder<Tables, 'duty', object> {
  const duties = trx.selectFrom('duty').where('duty.kind', '=', kind);
  return roles[reader.role].scope === 'all'
    ? duties.where('duty.workerId', 'is not', null)
    : duties
        .innerJoin('caseloadRow', 'caseloadRow.caseId', 'duty.caseId')
        .where(maySee(reader, 'caseloadRow.caseId'));
}

/** The days between which a house counts its work. */
type Bounds = { today: string; escalatedBefore: string; weekEnds: string; laterEnds: string };

/** What everybody has to do, by who has it, for whoever oversees everybody; null is nobody. */
export async function countByHolder(trx: Trx, reader: Reader, bounds: Bounds) {
  const { laterEnds } = bounds;
  const given = await caseDuties(trx, reader)
    .where(isGiven)
    .where('duty.kind', 'not in', reviewers)
    .where('duty.dueOn', '<=', laterEnds)
    .groupBy([holderId])
    .select([holderId.as('workerId'), ...sumsOf('duty.dueOn', bounds)])
    .execute();
  const sums = new Map<string | null, Sums>();
  const counted = [...given, ...(await countUngiven(trx, bounds))];
  const todos = await openTodos(trx, reader)
    .where('todo.dueOn', '<=', laterEnds)
    .groupBy(todoHolderId)
    .select([todoHolderId.as('workerId'), ...sumsOf('todo.dueOn', bounds)])
    .execute();
  for (const { workerId, ...one } of [...counted, ...todos])
    sums.set(workerId, addUp(sums.get(workerId), one));
  return [...sums].map(([workerId, counted]) => ({ workerId, ...counted }));
}

/** What nobody was given, worker by worker, each in one look through an index: no duty is looked up, nor its case. */
async function countUngiven(trx: Trx, bounds: Bounds) {
  const duties = trx
    .selectFrom('duty')
    .whereRef('duty.workerId', '=', sql.ref('worker.id'))
    .where('duty.ownerId', 'is', null)
    .where('duty.kind', 'not in', reviewers)
    .where('duty.dueOn', '<=', bounds.laterEnds)
    .select(
      sql<string>`json_array(${sql.join(sumsOf('duty.dueOn', bounds).map(({ expression }) => expression))})`.as(
        'sums',
      ),
    );
  const rows = await trx
    .selectFrom(
      sql<{ id: string; isActive: number }>`(select id, is_active from user union all select '', 0)`.as(
        'worker',
      ),
    )
    .select([sql<string | null>`iif(is_active, worker.id, null)`.as('workerId'), duties.as('sums')])
    .execute();
  return rows.flatMap(({ workerId, sums }) => {
    const [escalated = 0, overdue = 0, today = 0, week = 0, later = 0] = (
      JSON.parse(sums ?? '[]') as (number | null)[]
    ).map((sum) => sum ?? 0);
    const hasAny = overdue + today + week + later > 0;
    return hasAny ? [{ workerId, escalated, overdue, today, week, later }] : [];
  });
}

type Sums = { escalated: number; overdue: number; today: number; week: number; later: number };

/** How many of the rows lie in each part of the days ahead. */
function sumsOf(column: string, { today, escalatedBefore, weekEnds }: Bounds) {
  const day = sql.ref(column);
  return [
    sql<number>`sum(${day} < ${escalatedBefore})`.as('escalated'),
    sql<number>`sum(${day} < ${today})`.as('overdue'),
    sql<number>`sum(${day} = ${today})`.as('today'),
    sql<number>`sum(${day} > ${today} and ${day} <= ${weekEnds})`.as('week'),
    sql<number>`sum(${day} > ${weekEnds})`.as('later'),
  ] as const;
}

const addUp = (before: Sums | undefined, { escalated, overdue, today, week, later }: Sums): Sums => ({
  escalated: (before?.escalated ?? 0) + escalated,
  overdue: (before?.overdue ?? 0) + overdue,
  today: (before?.today ?? 0) + today,
  week: (before?.week ?? 0) + week,
  later: (before?.later ?? 0) + later,
});

/** How many open cases each person holds; null is nobody who still works here. */
export async function countOpenCases(trx: Trx, reader: Reader) {
  return await visibleRows(trx, reader)
    .leftJoin('user as worker', (join) =>
      join.onRef('worker.id', '=', 'caseloadRow.workerId').on('worker.isActive', '=', 1),
    )
    .where('caseloadRow.leftOn', 'is', null)
    .groupBy('worker.id')
    .select(({ fn }) => ['worker.id as workerId', fn.countAll<number>().as('cases')])
    .execute();
}
