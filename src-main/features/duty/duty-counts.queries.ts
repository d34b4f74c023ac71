import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { notLookedUp, visibleRows } from '#records/visible.queries';
import {
  everyCaseDuty,
  holderId,
  isOf,
  isTodoOf,
  openTodos,
  type Reader,
  reviewers,
  todoHolderId,
} from './duty.queries.ts';

/** How many duties and tasks of somebody there are of a kind on a day, until a day. */
export async function countByDay(trx: Trx, reader: Reader, { of, to }: { of: string; to: string }) {
  const duties = await everyCaseDuty(trx, reader)
    .where(isOf(reader, of))
    .where('duty.dueOn', '<=', to)
    .groupBy(['duty.kind', 'duty.dueOn'])
    .select(({ fn }) => ['duty.kind', 'duty.dueOn as on', fn.countAll<number>().as('count')])
    .execute();
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

/** The days between which a house counts its work. */
type Bounds = { today: string; escalatedBefore: string; weekEnds: string; laterEnds: string };

/** What everybody has to do, by who has it; null is nobody. */
export async function countByHolder(trx: Trx, reader: Reader, bounds: Bounds) {
  const { laterEnds } = bounds;
  // What falls due first in a case stands in its row: where that is later, none of its duties is looked at.
  const due = everyCaseDuty(trx, reader)
    .where(notLookedUp('caseloadRow.nextDueOn'), '<=', laterEnds)
    .where('duty.kind', 'not in', reviewers)
    .where('duty.dueOn', '<=', laterEnds);
  const duties = await due
    .groupBy([holderId])
    .select([holderId.as('workerId'), ...sumsOf('duty.dueOn', bounds)])
    .execute();
  const todos = await openTodos(trx, reader)
    .where('todo.dueOn', '<=', laterEnds)
    .groupBy(todoHolderId)
    .select([todoHolderId.as('workerId'), ...sumsOf('todo.dueOn', bounds)])
    .execute();
  const sums = new Map<string | null, Sums>();
  for (const { workerId, ...counted } of [...duties, ...todos])
    sums.set(workerId, addUp(sums.get(workerId), counted));
  return [...sums].map(([workerId, counted]) => ({ workerId, ...counted }));
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
