import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { isReviewers, kindsReadBy } from '#domain/duties/duty';
import { type DutyKind, dutyKindCodes } from '#domain/duties/duty-kinds';
import { type Actor, may } from '#domain/roles';
import { isInHandsOf, maySee, mayWorkIn, visibleRows } from '#records/visible.queries';

export type Reader = Pick<Actor, 'id' | 'role'>;
/** Which duties are asked for: somebody's (everybody's when it is not said), of a case, of some days, or one. */
type Which = {
  of?: string;
  caseId?: string;
  key?: string;
  from?: string;
  to?: string;
  kinds?: readonly DutyKind[];
  without?: readonly DutyKind[];
  limit?: number;
};

/**
 * The duties of cases that somebody sees, with who has them: whoever was given one, still works here and sees the case,
 * else the worker of the case. Who does not read what is written of people is told only what they decide. People whose
 * erasure was proposed have no row, and no duty is told of them.
 */
export function caseDuties(trx: Trx, reader: Reader) {
  return withHolders(visibleRows(trx, reader).innerJoin('duty', 'duty.caseId', 'caseloadRow.caseId'), reader);
}

type CaseDuties = SelectQueryBuilder<Tables, 'caseloadRow' | 'duty', object>;

function withHolders(duties: CaseDuties, reader: Reader) {
  return duties
    .leftJoin('user as owner', (join) =>
      join
        .onRef('owner.id', '=', 'duty.ownerId')
        .on('owner.isActive', '=', 1)
        .on(mayWorkIn('owner', 'caseloadRow.caseId')),
    )
    .leftJoin('user as worker', (join) =>
      join.onRef('worker.id', '=', 'caseloadRow.workerId').on('worker.isActive', '=', 1),
    )
    .$if(!may(reader.role, 'narrative.read'), (rows) =>
      rows.where(
        'duty.kind',
        'in',
        kindsReadBy((permission) => may(reader.role, permission)),
      ),
    );
}

export const holderId = sql<string | null>`coalesce(owner.id, worker.id)`;
const holderName = sql<string | null>`coalesce(owner.name, worker.name)`;

/** What only somebody who reads after the worker ends. */
export const reviewers = dutyKindCodes.filter(isReviewers);

/** That somebody was given a duty, whether or not they still work here. */
export const isGiven: Expression<SqlBool> = sql<SqlBool>`duty.owner_id is not null`;

/**
 * Whose a duty is: its holder's; as long as nobody was given it, of everybody in whose hands the case is; what wants a
 * second reader also of everybody who may be one. Told in parts that leave no duty to two, each found by an index: what
 * somebody was given, what is the worker's, what is of cases in which one helps, and, kind by kind, what one reads of
 * others' cases.
 */
export function partsOf(reader: Reader, userId: string): Part[] {
  const read = userId === reader.id ? kindsReadBy((permission) => may(reader.role, permission)) : [];
  const isRead = read.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`duty.kind in (${sql.join(read)})`;
  const isWork = sql<SqlBool>`(duty.kind not in (${sql.join(reviewers)}) or ${isRead})`;
  const isOfHelper = sql<SqlBool>`(owner.id is null and ${isInHandsOf(userId, 'caseloadRow.caseId')})`;
  const isHeld = sql<SqlBool>`((${holderId} = ${userId} or ${isOfHelper})
    and duty.kind not in (${sql.join(reviewers)}))`;
  const helped = sql`(select case_id from case_helper where state = 'running' and user_id = ${userId})`;
  const isAnothers = sql<SqlBool>`duty.owner_id is null and +duty.worker_id <> ${userId}`;
  const others = sql<SqlBool>`${isAnothers} and +duty.case_id not in ${helped}`;
  return [
    { is: sql`${isGiven} and (${isHeld} or ${isRead})` },
    { is: sql`duty.owner_id is null and duty.worker_id = ${userId} and ${isWork}` },
    { is: sql`${isAnothers} and duty.case_id in ${helped} and ${isWork}` },
    ...read.map((kind) => ({ is: others, kind })),
  ];
}

/** One part; of a kind alone where that is how it is found. The others have an index that holds less than a kind. */
type Part = { is: Expression<SqlBool>; kind?: DutyKind };

/** The tasks that are open: one's own, those one gave, and others' for whoever oversees; of a case only where one sees it. */
export function openTodos(trx: Trx, reader: Reader) {
  return trx
    .selectFrom('todo')
    .leftJoin('caseloadRow', 'caseloadRow.caseId', 'todo.caseId')
    .leftJoin('user as owner', (join) =>
      join
        .onRef('owner.id', '=', 'todo.ownerId')
        .on('owner.isActive', '=', 1)
        .on(({ eb, or }) => or([eb('todo.caseId', 'is', null), mayWorkIn('owner', 'todo.caseId')])),
    )
    .innerJoin('user as giver', 'giver.id', 'todo.givenBy')
    .leftJoin('user as worker', (join) =>
      join.onRef('worker.id', '=', 'caseloadRow.workerId').on('worker.isActive', '=', 1),
    )
    .leftJoin('workerSupervision as agreed', 'agreed.id', 'todo.supervisionId')
    .where('todo.endedAt', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb('todo.caseId', 'is', null),
        eb.and([eb('caseloadRow.caseId', 'is not', null), maySee(reader, 'caseloadRow.caseId')]),
      ]),
    )
    .$if(!may(reader.role, 'duty.oversee'), (todos) =>
      todos.where(({ eb, or }) =>
        or([
          eb('todo.ownerId', '=', reader.id),
          eb('giver.id', '=', reader.id),
          eb('agreed.workerId', '=', reader.id),
        ]),
      ),
    );
}

/** A task of somebody who left, or does not see its case any more, goes back to who gave it, else to the worker of its case. */
export const todoHolderId = sql<string | null>`coalesce(owner.id, iif(giver.is_active, giver.id, worker.id))`;
const todoHolderName = sql<
  string | null
>`coalesce(owner.name, iif(giver.is_active, giver.name, worker.name))`;

/** Whose a task is: its holder's; a supervision that was agreed also of the worker with whom it was. */
export const isTodoOf = (userId: string): Expression<SqlBool> =>
  sql`(${todoHolderId} = ${userId} or agreed.worker_id = ${userId})`;

/** Duties and tasks, the earliest first. */
export async function listFoundDuties(trx: Trx, reader: Reader, which: Which) {
  const both = [...(await listCaseDuties(trx, reader, which)), ...(await listTodos(trx, reader, which))];
  return both.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, which.limit ?? both.length);
}
export type FoundDuty = Awaited<ReturnType<typeof listFoundDuties>>[number];

async function listCaseDuties(trx: Trx, reader: Reader, { of, ...which }: Which) {
  if (of === undefined) return await chosen(caseDuties(trx, reader), which).execute();
  const found: Awaited<ReturnType<ReturnType<typeof chosen>['execute']>> = [];
  for (const { is, kind } of partsOf(reader, of)) {
    if (kind !== undefined && !isAmong(kind, which)) continue;
    const duties = caseDuties(trx, reader).where(is);
    const those = kind === undefined ? duties : duties.where('duty.kind', '=', kind);
    found.push(...(await chosen(those, which).execute()));
  }
  return found;
}

const isAmong = (kind: DutyKind, { kinds = [kind], without = [] }: Pick<Which, 'kinds' | 'without'>) =>
  kinds.includes(kind) && !without.includes(kind);

/** Those of the days and kinds that are asked for, the earliest first. */
function chosen(duties: CaseDuties, { caseId, from, to, key, kinds, without, limit }: Omit<Which, 'of'>) {
  let rows = duties;
  if (kinds !== undefined) rows = rows.where(sql<DutyKind>`+duty.kind`, 'in', kinds);
  if (without !== undefined) rows = rows.where('duty.kind', 'not in', without);
  if (caseId !== undefined) rows = rows.where('duty.caseId', '=', caseId);
  if (key !== undefined) rows = rows.where('duty.key', '=', key);
  if (from !== undefined) rows = rows.where('duty.dueOn', '>=', from);
  if (to !== undefined) rows = rows.where('duty.dueOn', '<=', to);
  if (limit !== undefined) rows = rows.limit(limit);
  return rows
    .orderBy('duty.dueOn')
    .select(['duty.key', 'duty.kind', 'duty.what', 'duty.dueOn as on', 'duty.askedOn', 'duty.form'])
    .select(['duty.recordId', 'duty.caseId', 'caseloadRow.caseNumber', 'caseloadRow.fullName as clientName'])
    .select([holderId.as('holderId'), holderName.as('holder')])
    .select(({ lit }) => [lit(null).as('givenBy'), lit(null).as('giverId')]);
}

async function listTodos(trx: Trx, reader: Reader, { of, caseId, from, to, key, kinds, limit }: Which) {
  if (kinds !== undefined) return [];
  let todos = openTodos(trx, reader);
  if (of !== undefined) todos = todos.where(isTodoOf(of));
  if (caseId !== undefined) todos = todos.where('todo.caseId', '=', caseId);
  if (key !== undefined) todos = todos.where(sql`'todo:' || todo.id`, '=', key);
  if (from !== undefined) todos = todos.where('todo.dueOn', '>=', from);
  if (to !== undefined) todos = todos.where('todo.dueOn', '<=', to);
  if (limit !== undefined) todos = todos.limit(limit);
  const rows = await todos
    .orderBy('todo.dueOn')
    .select(['todo.id', 'todo.what', 'todo.dueOn as on', 'todo.caseId', 'caseloadRow.caseNumber'])
    .select(['caseloadRow.fullName as clientName', 'giver.name as givenBy', 'giver.id as giverId'])
    .select(['todo.supervisionId', todoHolderId.as('holderId'), todoHolderName.as('holder')])
    .execute();
  return rows.map(({ id, supervisionId, ...todo }) => ({
    ...todo,
    key: `todo:${id}`,
    kind: 'todo' as const,
    askedOn: todo.on,
    form: supervisionId === null ? null : ('supervision' as const),
    recordId: null,
  }));
}

/** Everybody who works here and may work in a case. */
export async function listHandsOf(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .innerJoin('user', (join) => join.on('user.isActive', '=', 1))
    .where('caseFile.id', '=', caseId)
    .where(mayWorkIn('user', 'caseFile.id'))
    .orderBy('user.name')
    .select(['user.id', 'user.name', 'user.role'])
    .execute();
}

/** A case and whose it is; undefined when there is no such case. */
export async function findAboutCase(trx: Trx, caseId: string) {
  return await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select(['id as caseId', 'clientId'])
    .executeTakeFirst();
}

/** The people of these cases. */
export async function listAboutCases(trx: Trx, caseIds: readonly string[]) {
  return await trx
    .selectFrom('caseFile')
    .where('id', 'in', caseIds)
    .select(['id as caseId', 'clientId'])
    .execute();
}
