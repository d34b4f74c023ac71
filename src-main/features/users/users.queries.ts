import type { User } from '#contract/users';
import type { Trx } from '#database/connect';
import { roles } from '#domain/roles';
import { annulledCases } from '#records/visible.queries';

const accounts = (trx: Trx) => trx.selectFrom('user').orderBy('isActive', 'desc').orderBy('name');

/** The accounts of those who have or had one, active ones first, without what they hold. */
export async function listAccounts(trx: Trx) {
  const rows = await accounts(trx).select(['id', 'loginName', 'name', 'role', 'isActive']).execute();
  return rows.map((row) => ({ ...row, isActive: row.isActive === 1 }));
}

/** Open cases by the account of their worker. */
async function countHeld(trx: Trx): Promise<Map<string | null, number>> {
  const rows = await trx
    .selectFrom('caseFile')
    .where('leftOn', 'is', null)
    .where('id', 'not in', annulledCases(trx))
    .groupBy('workerId')
    .select(({ fn }) => ['workerId', fn.countAll<number>().as('cases')])
    .execute();
  return new Map(rows.map(({ workerId, cases }) => [workerId, cases]));
}

/**
 * Everybody who has or had an account, active ones first, with the open cases in their hands. Waits are kept outside the
 * database: none is told here.
 */
export async function listUsers(trx: Trx): Promise<User[]> {
  const rows = await accounts(trx).selectAll().execute();
  const held = await countHeld(trx);
  return rows.map(({ removedAt: _removed, isActive, ...user }) => ({
    ...user,
    isActive: isActive === 1,
    roleLabel: roles[user.role].label,
    openCases: held.get(user.id) ?? 0,
    waitSeconds: 0,
  }));
}

/** One user; the caller knows that they exist. */
export async function findUser(trx: Trx, id: string): Promise<User> {
  const user = (await listUsers(trx)).find((candidate) => candidate.id === id);
  if (user === undefined) throw new RangeError('no such user');
  return user;
}

/** Open cases that somebody supervises. */
export async function countSupervised(trx: Trx, userId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('caseFile')
    .where('supervisorId', '=', userId)
    .where('leftOn', 'is', null)
    .where('id', 'not in', annulledCases(trx))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The people whose worker somebody is, or was at some time. */
export async function listHeldBy(trx: Trx, userId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('caseFile')
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('workerId', '=', userId),
        eb(
          'id',
          'in',
          selectFrom('caseFact').where('kind', '=', 'worker').where('value', '=', userId).select('caseId'),
        ),
      ]),
    )
    .select('clientId')
    .distinct()
    .execute();
  return rows.map(({ clientId }) => clientId);
}

/** Writes who somebody is from now on; the list of cases names its worker as the account does. */
export async function renameUser(
  trx: Trx,
  userId: string,
  about: Pick<User, 'name' | 'role' | 'position' | 'employeeNumber'>,
): Promise<void> {
  await trx.updateTable('user').set(about).where('id', '=', userId).execute();
  await trx
    .updateTable('caseloadRow')
    .set({ workerName: about.name })
    .where('workerId', '=', userId)
    .execute();
}

/** Ends an account; what it wrote keeps its name. */
export async function retireUser(trx: Trx, userId: string, now: string): Promise<void> {
  // The login name becomes free for a new account.
  await trx
    .updateTable('user')
    .set(({ ref, fn, val }) => ({
      isActive: 0,
      removedAt: now,
      loginName: fn<string>('concat', [ref('loginName'), val('#'), ref('id')]),
    }))
    .where('id', '=', userId)
    .execute();
}
