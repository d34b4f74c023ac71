import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { may, type Permission, type Role } from '#domain/roles';

type NewUser = Omit<Tables['user'], 'isActive' | 'removedAt'>;

/** Adds an account's row. */
export async function insertUser(trx: Trx, user: NewUser): Promise<void> {
  await trx
    .insertInto('user')
    .values({ ...user, removedAt: null })
    .execute();
}

/** The name of everybody who ever worked here by their id, in the order of the names. */
export async function listUserNames(trx: Trx): Promise<Map<string, string>> {
  const users = await trx.selectFrom('user').orderBy('name').select(['id', 'name']).execute();
  return new Map(users.map(({ id, name }) => [id, name]));
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

/** What somebody does here; undefined when their account has ended, or there never was one. */
export async function findActiveRole(trx: Trx, userId: string): Promise<Role | undefined> {
  const user = await trx
    .selectFrom('user')
    .where('id', '=', userId)
    .where('isActive', '=', 1)
    .select('role')
    .executeTakeFirst();
  return user?.role;
}

/** Whether anybody who works here besides these may do what a second person must do. */
export async function hasSecondReader(
  trx: Trx,
  besides: readonly string[],
  permission: Permission,
): Promise<boolean> {
  const others = await trx
    .selectFrom('user')
    .where('isActive', '=', 1)
    .where('id', 'not in', besides)
    .select('role')
    .execute();
  return others.some(({ role }) => may(role, permission));
}
