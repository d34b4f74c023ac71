import type { User } from '#contract/users';
import type { Trx } from '#database/connect';
import { roles } from '#domain/roles';
import { annulledCases } from '#records/visible.queries';

/** Everybody who has or had an account, active ones first. Waits are kept outside the database: none is told here. */
export async function listUsers(trx: Trx): Promise<User[]> {
  const rows = await trx
    .selectFrom('user')
    .leftJoin('caseFile', (join) =>
      join
        .onRef('caseFile.workerId', '=', 'user.id')
        .on('caseFile.leftOn', 'is', null)
        .on(({ eb }) => eb('caseFile.id', 'not in', annulledCases(trx))),
    )
    .groupBy('user.id')
    .orderBy('user.isActive', 'desc')
    .orderBy('user.name')
    .selectAll('user')
    .select(({ fn }) => fn.count<number>('caseFile.id').as('openCases'))
    .execute();
  return rows.map(({ removedAt: _removed, isActive, ...user }) => ({
    ...user,
    isActive: isActive === 1,
    roleLabel: roles[user.role].label,
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
