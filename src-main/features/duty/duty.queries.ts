import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { isReviewers, kindsReadBy } from '#domain/duties/duty';
import { dutyKindCodes } from '#domain/duties/duty-kinds';
import { type Actor, may } from '#domain/roles';
import { isReadableBy } from '#records/readable.queries';
import { visibleRows } from '#records/visible.queries';

type Reader = Pick<Actor, 'id' | 'role'>;
/** Which duties are asked for: somebody's (everybody's when it is not said), of a case, of some days, or one. */
type Which = { of?: string; caseId?: string; from?: string; to?: string; key?: string; limit?: number };

/**
 * The duties of cases that somebody sees, with who has them: whoever was given one and still works here, else the worker
 * of the case. People whose erasure was proposed have no row, and no duty is told of them.
 */
function caseDuties(trx: Trx, reader: Reader) {
  return visibleRows(trx, reader)
    .innerJoin('duty', 'duty.caseId', 'caseloadRow.caseId')
    .leftJoin('user as owner', (join) =>
      join.onRef('owner.id', '=', 'duty.ownerId').on('owner.isActive', '=', 1),
    )
    .leftJoin('user as worker', (join) =>
      join.onRef('worker.id', '=', 'caseloadRow.workerId').on('worker.isActive', '=', 1),
    )
    .$if(!may(reader.role, 'narrative.read'), (rows) => rows.where(sql<SqlBool>`false`));
}

const holderId = sql<string | null>`coalesce(owner.id, worker.id)`;
const holderName = sql<string | null>`coalesce(owner.name, worker.name)`;

const reviewers = dutyKindCodes.filter(isReviewers);

/** Whose a duty is: its holder's; what wants a second reader also of everybody who may be one. */
function isOf(reader: Reader, userId: string): Expression<SqlBool> {
  const isHeld = sql<SqlBool>`(${holderId} = ${userId} and duty.kind not in (${sql.join(reviewers)}))`;
  const read = userId === reader.id ? kindsReadBy((permission) => may(reader.role, permission)) : [];
  return read.length === 0 ? isHeld : sql<SqlBool>`(${isHeld} or duty.kind in (${sql.join(read)}))`;
}

/** The tasks that are open: one's own, those one gave, and others' for whoever oversees; of a case only where one sees it. */
function openTodos(trx: Trx, reader: Reader) {
  return trx
    .selectFrom('todo')
    .leftJoin('user as owner', (join) =>
      join.onRef('owner.id', '=', 'todo.ownerId').on('owner.isActive', '=', 1),
    )
    .innerJoin('user as giver', 'giver.id', 'todo.givenBy')
    .leftJoin('caseloadRow', 'caseloadRow.caseId', 'todo.caseId')
    .where('todo.endedAt', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb('todo.caseId', 'is', null),
        eb('todo.caseId', 'in', visibleRows(trx, reader).select('caseloadRow.caseId')),
      ]),
    )
    .$if(!may(reader.role, 'duty.oversee'), (todos) =>
      todos.where(({ eb, or }) => or([eb('todo.ownerId', '=', reader.id), eb('giver.id', '=', reader.id)])),
    );
}

/** A task of somebody who left goes back to who gave it. */
const todoHolderId = sql<string>`coalesce(owner.id, giver.id)`;

/** Duties and tasks, the earliest first. */
export async function listFoundDuties(trx: Trx, reader: Reader, which: Which) {
  const both = [...(await listCaseDuties(trx, reader, which)), ...(await listTodos(trx, reader, which))];
  return both.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, which.limit ?? both.length);
}
export type FoundDuty = Awaited<ReturnType<typeof listFoundDuties>>[number];

async function listCaseDuties(trx: Trx, reader: Reader, { of, caseId, from, to, key, limit }: Which) {
  let rows = caseDuties(trx, reader);
  if (of !== undefined) rows = rows.where(isOf(reader, of));
  if (caseId !== undefined) rows = rows.where('duty.caseId', '=', caseId);
  if (key !== undefined) rows = rows.where('duty.key', '=', key);
  if (from !== undefined) rows = rows.where('duty.dueOn', '>=', from);
  if (to !== undefined) rows = rows.where('duty.dueOn', '<=', to);
  if (limit !== undefined) rows = rows.limit(limit);
  return await rows
    .orderBy('duty.dueOn')
    .select(['duty.key', 'duty.kind', 'duty.what', 'duty.dueOn as on', 'duty.askedOn', 'duty.form'])
    .select(['duty.recordId', 'duty.caseId', 'caseloadRow.caseNumber', 'caseloadRow.fullName as clientName'])
    .select([holderId.as('holderId'), holderName.as('holder')])
    .select(({ lit }) => [lit(null).as('givenBy'), lit(null).as('giverId')])
    .execute();
}

async function listTodos(trx: Trx, reader: Reader, { of, caseId, from, to, key, limit }: Which) {
  let todos = openTodos(trx, reader);
  if (of !== undefined) todos = todos.where(todoHolderId, '=', of);
  if (caseId !== undefined) todos = todos.where('todo.caseId', '=', caseId);
  if (key !== undefined) todos = todos.where(sql`'todo:' || todo.id`, '=', key);
  if (from !== undefined) todos = todos.where('todo.dueOn', '>=', from);
  if (to !== undefined) todos = todos.where('todo.dueOn', '<=', to);
  if (limit !== undefined) todos = todos.limit(limit);
  const rows = await todos
    .orderBy('todo.dueOn')
    .select(['todo.id', 'todo.what', 'todo.dueOn as on', 'todo.caseId', 'caseloadRow.caseNumber'])
    .select(['caseloadRow.fullName as clientName', 'giver.name as givenBy', 'giver.id as giverId'])
    .select([todoHolderId.as('holderId'), sql<string>`coalesce(owner.name, giver.name)`.as('holder')])
    .execute();
  return rows.map(({ id, ...todo }) => ({
    ...todo,
    key: `todo:${id}`,
    kind: 'todo' as const,
    askedOn: todo.on,
    form: null,
    recordId: null,
  }));
}

/** How many duties and tasks of somebody there are of a kind on a day, until a day. */
export async function countByDay(trx: Trx, reader: Reader, { of, to }: { of: string; to: string }) {
  const duties = await caseDuties(trx, reader)
    .where(isOf(reader, of))
    .where('duty.dueOn', '<=', to)
    .groupBy(['duty.kind', 'duty.dueOn'])
    .select(({ fn }) => ['duty.kind', 'duty.dueOn as on', fn.countAll<number>().as('count')])
    .execute();
  const todos = await openTodos(trx, reader)
    .where(todoHolderId, '=', of)
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
  const { today, escalatedBefore, weekEnds, laterEnds } = bounds;
  const day = sql.ref('duty.dueOn');
  return await caseDuties(trx, reader)
    .where('duty.kind', 'not in', reviewers)
    .where('duty.dueOn', '<=', laterEnds)
    .groupBy(holderId)
    .select([
      holderId.as('workerId'),
      sql<number>`sum(${day} < ${escalatedBefore})`.as('escalated'),
      sql<number>`sum(${day} < ${today})`.as('overdue'),
      sql<number>`sum(${day} = ${today})`.as('today'),
      sql<number>`sum(${day} > ${today} and ${day} <= ${weekEnds})`.as('week'),
      sql<number>`sum(${day} > ${weekEnds})`.as('later'),
    ])
    .execute();
}

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

/** Everybody who works here. */
export async function listColleagues(trx: Trx) {
  return await trx
    .selectFrom('user')
    .where('isActive', '=', 1)
    .orderBy('name')
    .select(['id', 'name', 'role'])
    .execute();
}

/** What was said of the duties of a case, the latest first; no word about a record that is kept from the reader. */
export async function listDutyEvents(trx: Trx, caseId: string, reader: { userId: string }) {
  const rows = await trx
    .selectFrom('dutyAct')
    .leftJoin('user as by', 'by.id', 'dutyAct.saidBy')
    .leftJoin('user as to', 'to.id', 'dutyAct.toId')
    .where('dutyAct.caseId', '=', caseId)
    .orderBy('dutyAct.number', 'desc')
    .select(['key', 'what', 'askedOn', 'act', 'word', 'until', 'to.name as to', 'saidAt as at'])
    .select(['by.name as by', isHiddenFrom(reader).as('isHidden')])
    .execute();
  return rows.map(({ isHidden, ...row }) => ({ ...row, word: isHidden ? hiddenWord : row.word }));
}

const hiddenWord = 'dalam catatan untuk pekerja sosial saja';

/** Of an act: whether it is about a record that is kept from this reader. */
function isHiddenFrom(reader: { userId: string }) {
  const { exists, not, selectFrom } = expressionBuilder<Tables, 'dutyAct'>();
  const record = selectFrom('formRecord').whereRef('formRecord.id', '=', 'dutyAct.recordId');
  return exists(record.where(not(isReadableBy(reader))).select('formRecord.id'));
}

/** The last thing that was said of a duty, and by whom; undefined where nobody said anything. */
export async function findLastAct(trx: Trx, key: string, reader: { userId: string }) {
  const last = await trx
    .selectFrom('dutyAct')
    .leftJoin('user', 'user.id', 'dutyAct.saidBy')
    .where('key', '=', key)
    .orderBy('number', 'desc')
    .limit(1)
    .select(['caseId', 'recordId', 'what', 'askedOn', 'act', 'word', 'saidAt', 'user.name as by'])
    .select(isHiddenFrom(reader).as('isHidden'))
    .executeTakeFirst();
  return last && { ...last, word: last.isHidden ? hiddenWord : last.word };
}

/** The worker of a case, whoever sees it; undefined when there is no such case. */
export async function findCaseWorker(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['id as caseId', 'clientId', 'workerId', 'leftOn'])
    .executeTakeFirst();
}

/** Whether this very request was answered already. */
export async function isActKnown(trx: Trx, requestId: string): Promise<boolean> {
  const known = await trx
    .selectFrom('dutyAct')
    .where('requestId', '=', requestId)
    .select('number')
    .executeTakeFirst();
  return known !== undefined;
}
