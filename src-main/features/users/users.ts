import { uptime } from 'node:os';
import type { User } from '#contract/users';
import { may, type Role } from '#domain/roles';
import { sameAs } from '#domain/same-as';
import { os } from '#pipeline';
import { VaultError } from '#platform/vault-error';
import { keepReaders, sealReader } from '#records/allegation.queries';
import { endTerms } from '#records/helper.queries';
import { askFirst, watchSentMonths } from '#records/months/watch-sent-months';
import { keepPastName } from '#records/past-names.queries';
import { insertUser } from '#records/user.queries';
import { verdictOnRight } from '#records/verdicts';
import { readSlotFile } from '#vault/keys/slot-file';
import { accountWait } from '#vault/keys/throttle';
import { addUserSlot, giveSlot, removeUserSlot } from '#vault/keys/vault-keys';
import {
  countSupervised,
  findUser,
  listAccounts,
  listHeldBy,
  listUsers,
  renameUser,
  retireUser,
} from './users.queries.ts';

const list = os.users.list.handler(async ({ context: { trx, vault, now } }) => {
  const { slotFile } = await readSlotFile(vault.folder);
  const clock = { wallMs: Date.parse(now), uptimeSeconds: uptime() };
  return (await listUsers(trx)).map((user) => ({
    ...user,
    waitSeconds: accountWait(slotFile.throttle, user.id, clock),
  }));
});

const workers = os.users.workers.handler(async ({ context: { trx, actor } }) => ({
  workers: (await listUsers(trx))
    .filter((user) => mayHoldCases(user.role))
    .map(({ id, name, role, isActive, openCases }) => ({ id, name, role, isActive, openCases })),
  can: { assign: verdictOnRight(actor.role, 'case.assign') },
}));

const mayHoldCases = (role: Role) => may(role, 'narrative.write');

const add = os.users.add.handler(async ({ input, context }) => {
  const { passphrase, ...person } = input;
  const { vault, trx, now, newId } = context;
  const isTaken = (await listAccounts(trx)).some(({ loginName }) => loginName === person.loginName);
  if (isTaken) throw new VaultError('login-name-taken');
  const id = newId();
  await insertUser(trx, { id, ...person, addedAt: now });
  // The slot comes last: were it refused, the row would roll back; a slot without a row opens nothing.
  await addUserSlot(vault, { userId: id, loginName: person.loginName, passphrase });
  context.note({ user: id, role: person.role });
  return await findUser(trx, id);
});

const correct = os.users.correct.handler(async ({ input, context, errors }) => {
  const { userId, reason, confirmed, upon, ...about } = input;
  const { trx } = context;
  const users = await listUsers(trx);
  const user = users.find(({ id, isActive }) => id === userId && isActive);
  if (user === undefined) throw errors.NOT_FOUND();
  context.note({ user: userId, role: about.role, reason, changed: changedOf(user, about) });
  if (sameAs(about, shownOf(user))) return await findUser(trx, userId);
  if (!sameAs(upon, shownOf(user))) throw errors.MOVED_ON();
  if (user.role !== about.role) {
    if (userId === context.actor.id) throw errors.OWN_ROLE();
    if (user.role === 'head' && activeHeads(users).length === 1) throw errors.LAST_HEAD();
    const left = heldAgainst(about.role, user, await countSupervised(trx, userId));
    if (left !== undefined) throw errors.HOLDS_CASES({ message: left });
  }
  // Lists by name that were sent name the worker of each case.
  const named = user.name === about.name ? [] : await listHeldBy(trx, userId);
  const sent = await watchSentMonths(trx, named);
  if (user.name !== about.name || user.employeeNumber !== about.employeeNumber)
    await keepPastName(trx, { ...pastOf(user), userId, until: context.now });
  await renameUser(trx, userId, about);
  if (user.role !== about.role) await keepReaders(trx, context);
  askFirst(await sent(named), confirmed);
  if (user.role !== about.role) await context.keeper.putOut(userId); // what they may is said at their login
  return await findUser(trx, userId);
});

type About = Pick<User, 'name' | 'role' | 'position' | 'employeeNumber'>;

const shownOf = ({ name, role, position, employeeNumber }: User): About => ({
  ...{ name, role, position, employeeNumber },
});

const pastOf = ({ name, employeeNumber }: User) => ({ name, employeeNumber });

const changedOf = (before: User, about: About) =>
  (Object.keys(about) as (keyof About)[]).filter((field) => before[field] !== about[field]);

const activeHeads = (users: readonly User[]) =>
  users.filter(({ role, isActive }) => role === 'head' && isActive);

/** Why somebody cannot take a role: it may not do what they are named for on open cases. */
function heldAgainst(role: Role, { name, openCases }: User, supervised: number): string | undefined {
  if (openCases > 0 && !mayHoldCases(role))
    return `${name} masih memegang ${openCases} kasus. Alihkan kasusnya lebih dahulu.`;
  return supervised > 0 && !may(role, 'coercion.review')
    ? `${name} masih menjadi supervisor ${supervised} kasus. Tetapkan supervisor lain lebih dahulu.`
    : undefined;
}

const remove = os.users.remove.handler(async ({ input: { userId }, context, errors }) => {
  const { trx, vault } = context;
  const users = await listUsers(trx);
  const user = users.find((candidate) => candidate.id === userId && candidate.isActive);
  if (user === undefined) throw errors.NOT_FOUND();
  if (userId === context.actor.id) throw errors.OWN_ACCOUNT();
  if (user.role === 'head' && activeHeads(users).length === 1) throw errors.LAST_HEAD();
  const endReason = 'Akunnya dinonaktifkan.';
  await endTerms(trx, { userId }, { endedAt: context.now, endedBy: context.actor.id, endReason });
  await retireUser(trx, userId, context.now);
  await keepReaders(trx, context);
  await removeUserSlot(vault, userId);
  await context.keeper.putOut(userId);
  context.note({ user: userId, openCases: user.openCases });
});

const resetPassphrase = os.users.resetPassphrase.handler(async ({ input, context, errors }) => {
  const user = (await listAccounts(context.trx)).find(({ id, isActive }) => id === input.userId && isActive);
  if (user === undefined) throw errors.NOT_FOUND();
  // Whoever has no way in any more, as after a recovery, gets one.
  const { id: userId, loginName } = user;
  if (userId !== context.actor.id) await sealReader(context.trx, context, userId, context.actor.id);
  await giveSlot(context.vault, { userId, loginName, passphrase: input.passphrase });
  if (userId !== context.actor.id) await context.keeper.putOut(userId);
  context.note({ user: input.userId });
});

export const users = { list, workers, add, correct, remove, resetPassphrase };
