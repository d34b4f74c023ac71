import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import type { Tables } from '#database/tables';
import { type Role, roleCodes, roles } from '#domain/roles';

/** Ids of the people whose erasure was proposed. */
export const aboutToBeErased = (trx: Trx) => trx.selectFrom('erasure').select('erasure.clientId');

/** Ids of the cases whose registration was annulled: for `not in`, wherever cases are listed or counted. */
export const annulledCases = (trx: Trx) =>
  trx
    .selectFrom('repair')
    .where('repair.form', '=', 'caseFile')
    .where('repair.outcome', '=', 'done')
    .select('repair.caseId');

/**
 * Ids of the people who are not there, for `not in`, wherever people are listed: whose erasure was proposed, whose file
 * went into another, and who has no case but annulled ones. Each of these reads its own index: a union without doubles would
 * read everybody who was ever registered.
 */
export const hiddenClients = (trx: Trx) =>
  aboutToBeErased(trx)
    .unionAll(trx.selectFrom('client').where('mergedInto', 'is not', null).select('client.id as clientId'))
    .unionAll(
      trx
        .selectFrom('repair')
        .where('repair.caseId', 'in', annulledCases(trx))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('caseFile')
                .whereRef('caseFile.clientId', '=', 'repair.clientId')
                .where('caseFile.id', 'not in', annulledCases(trx))
                .select('caseFile.id'),
            ),
          ),
        )
        .select('repair.clientId'),
    );

/** Somebody by their account: a value, or the column that holds it. */
type Somebody = string | Expression<string>;

/**
 * Who works in which case: its worker, and whoever was set beside them or in their place for these days; with the person
 * whose case it is. Whose a case is is said here and nowhere else.
 */
const hands = sql`(select id as case_id, worker_id as user_id, client_id from case_file
  union all select case_id, user_id, (select client_id from case_file where id = case_id)
    from case_helper where state = 'running')`;

/** Ids of the cases in which somebody works, for `in`. */
const casesOf = (user: Somebody): Expression<string> =>
  sql<string>`(select case_id from ${hands} where user_id = ${user})`;

/** In whose hands each of these cases is. */
export async function mapHolders(trx: Trx, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<{ caseId: string; userId: string }>`select case_id, user_id from ${hands}
    where case_id in (${sql.join(caseIds)}) and user_id is not null`.execute(trx);
  const map = new Map<string, string[]>();
  for (const { caseId, userId } of rows) map.set(caseId, [...(map.get(caseId) ?? []), userId]);
  return map;
}

/** The cases in which somebody works, by their ids; undefined of more than so many. */
export async function listInHands(trx: Trx, user: string, most: number): Promise<string[] | undefined> {
  const { rows } = await sql<{ caseId: string }>`select case_id from ${hands} where user_id = ${user}
    limit ${most + 1}`.execute(trx);
  return rows.length > most ? undefined : [...new Set(rows.map(({ caseId }) => caseId))];
}

/**
 * That the case whose id stands in a column is in somebody's hands. Whose hands they are by a value is looked up once for
 * all rows, by a column for each.
 */
export const isInHandsOf = (user: Somebody, caseId: string): RawBuilder<SqlBool> =>
  typeof user === 'string'
    ? sql<SqlBool>`${sql.ref(caseId)} in ${casesOf(user)}`
    : sql<SqlBool>`exists (select 1 from ${hands} as hand
    where hand.case_id = ${sql.ref(caseId)} and hand.user_id = ${user})`;

/** Who asks, and as what. */
type Actor = { id: string; role: Role };

/** Of cases by the column that holds their id: those in which somebody may work. */
export function maySee({ id, role }: Actor, caseId: string): RawBuilder<SqlBool> {
  const { scope } = roles[role];
  if (scope === 'assigned') return isInHandsOf(id, caseId);
  return scope === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`false`;
}

/**
 * Of cases by the column that holds their id: those somebody may read. Besides those in which they may work, the earlier
 * stays of a person whose latest stay is in their hands: who works with a returning person reads what was done before.
 */
export function mayRead(trx: Trx, actor: Actor, caseId: string): RawBuilder<SqlBool> {
  const { scope } = roles[actor.role];
  if (scope !== 'assigned') return maySee(actor, caseId);
  return sql<SqlBool>`(${maySee(actor, caseId)} or ${sql.ref(caseId)} in (${earlierStaysOf(trx, actor.id)}))`;
}

/** Ids of the cases that somebody may read, for `in`: all of them gathered once. */
export function readableCases(trx: Trx, { id, role }: Actor): Expression<string> {
  const { scope } = roles[role];
  if (scope === 'assigned')
    return sql<string>`(select case_id from ${hands} where user_id = ${id} union all ${earlierStaysOf(trx, id)})`;
  return sql<string>`(select id as case_id from case_file where ${sql.lit(scope === 'all' ? 1 : 0)})`;
}

/**
 * The other stays of the people whose latest stay, of those that were not annulled, is in somebody's hands. Asked of those
 * that somebody holds, each by its person; of most of them there is no other, and no more is asked.
 */
const earlierStaysOf = (trx: Trx, user: string) => sql`select stay.id
  from (select case_id, client_id from ${hands} where user_id = ${user}) as held
  cross join case_file as stay on stay.client_id = held.client_id and stay.id <> held.case_id
  where held.case_id = case
    when exists (select 1 from case_file as other where other.client_id = held.client_id and other.id <> held.case_id)
    then (select id from case_file as last where last.client_id = held.client_id
      and last.id not in ${annulledCases(trx)} order by admitted_on desc, number desc limit 1) end`;

/** Roles that see every case. */
const allSeeing = roleCodes.filter((role) => roles[role].scope === 'all');

/** That a joined account (`user` under this name) may work in the case whose id stands in a column. */
export const mayWorkIn = (account: string, caseId: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(`${account}.role`)} in (${sql.join(allSeeing)})
    or ${isInHandsOf(sql.ref<string>(`${account}.id`), caseId)})`;

/**
 * The same of any of these cases. Who does not see every case is asked by what is in their hands: that is less than the
 * cases of a whole house.
 */
export const mayWorkInAny = (account: string, caseIds: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.lit(Number(caseIds.length > 0))}
    and (${sql.ref(`${account}.role`)} in (${sql.join(allSeeing)})
      or exists (select 1 from ${hands} as hand
        where hand.user_id = ${sql.ref(`${account}.id`)} and +hand.case_id in ${inJson(caseIds)})))`;

/**
 * The rows of the caseload in which somebody may work: of every case, of those in their hands, or none. People whose
 * erasure was proposed have no row.
 */
export const visibleRows = (trx: Trx, actor: Actor) =>
  trx.selectFrom('caseloadRow').where(maySee(actor, 'caseloadRow.caseId'));

/**
 * Of cases by the column that holds their id: those in whose row of the caseload somebody may work. Asked of each, where
 * few are meant: a list of all rows to look them up in is as long as the house has cases.
 */
export const hasVisibleRow = (actor: Actor, caseId: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(exists (select 1 from caseload_row as listed where listed.case_id = ${sql.ref(caseId)})
    and ${maySee(actor, caseId)})`;

/** Of rows of the caseload: those that no one who still works here holds. */
export function isHeldByNobody({ or, eb, selectFrom }: ExpressionBuilder<Tables, 'caseloadRow'>) {
  const working = selectFrom('user').where('user.isActive', '=', 1).select('user.id');
  return or([
    eb('caseloadRow.workerId', 'is', null),
    eb(notLookedUp('caseloadRow.workerId'), 'not in', working),
  ]);
}

/**
 * A column by which rows are narrowed or put in order one by one, and that no index is to be chosen for. What narrows the
 * list lies in one index, and read through it alone all rows take less than a few rows looked up in the table; what is
 * of one person is found by the person, and not by reading everybody's in this order.
 */
export const notLookedUp = (column: string): RawBuilder<string> => sql<string>`+${sql.ref(column)}`;

/** Whether somebody may work in this case, in the caseload or not; otherwise they only read it. */
export async function isWorkedInBy(trx: Trx, actor: Actor, caseId: string): Promise<boolean> {
  const found = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .where(maySee(actor, 'caseFile.id'))
    .select('id')
    .executeTakeFirst();
  return found !== undefined;
}

/** Whether somebody may work in this case, of those in the caseload. */
export async function isVisible(trx: Trx, actor: Actor, caseId: string): Promise<boolean> {
  const found = await visibleRows(trx, actor)
    .where('caseId', '=', caseId)
    .select('caseId')
    .executeTakeFirst();
  return found !== undefined;
}
