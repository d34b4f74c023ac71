import { uptime } from 'node:os';
import { roles } from '#domain/roles';
import { os } from '#pipeline';
import { VaultError } from '#platform/vault-error';
import { insertUser } from '#records/user.queries';
import { readSlotFile } from '#vault/keys/slot-file';
import { accountWait } from '#vault/keys/throttle';
import { addUserSlot, giveSlot, removeUserSlot } from '#vault/keys/vault-keys';
import { countOpenCases, findUser, listUsers, retireUser } from './users.queries.ts';

const list = os.users.list.handler(async ({ context: { trx, vault, now } }) => {
  const { slotFile } = await readSlotFile(vault.folder);
  const clock = { wallMs: Date.parse(now), uptimeSeconds: uptime() };
  return (await listUsers(trx)).map((user) => ({
    ...user,
    waitSeconds: accountWait(slotFile.throttle, user.id, clock),
  }));
});

const workers = os.users.workers.handler(async ({ context }) =>
  (await listUsers(context.trx))
    .filter((user) => mayHoldCases(user.role))
    .map(({ id, name, role, isActive }) => ({ id, name, role, isActive })),
);

const mayHoldCases = (role: keyof typeof roles) =>
  (roles[role].may as readonly string[]).includes('narrative.write');

const add = os.users.add.handler(async ({ input, context }) => {
  const { passphrase, ...person } = input;
  const { vault, trx, now, newId } = context;
  const isTaken = (await listUsers(trx)).some(({ loginName }) => loginName === person.loginName);
  if (isTaken) throw new VaultError('login-name-taken');
  const id = newId();
  await insertUser(trx, { id, ...person, addedAt: now });
  // The slot comes last: were it refused, the row would roll back; a slot without a row opens nothing.
  await addUserSlot(vault, { userId: id, loginName: person.loginName, passphrase });
  context.note({ user: id, role: person.role });
  return await findUser(trx, id);
});

const remove = os.users.remove.handler(async ({ input: { userId }, context, errors }) => {
  const { trx, vault } = context;
  const users = await listUsers(trx);
  const user = users.find((candidate) => candidate.id === userId && candidate.isActive);
  if (user === undefined) throw errors.NOT_FOUND();
  if (userId === context.actor.id) throw errors.OWN_ACCOUNT();
  const heads = users.filter((candidate) => candidate.role === 'head' && candidate.isActive);
  if (user.role === 'head' && heads.length === 1) throw errors.LAST_HEAD();
  const open = await countOpenCases(trx, userId);
  if (open > 0) {
    throw errors.HAS_OPEN_CASES({
      message: `${user.name} masih memegang ${open} kasus. Alihkan kasusnya lebih dahulu.`,
    });
  }
  await retireUser(trx, userId, context.now);
  await removeUserSlot(vault, userId);
  context.note({ user: userId });
});

const resetPassphrase = os.users.resetPassphrase.handler(async ({ input, context, errors }) => {
  const user = (await listUsers(context.trx)).find(({ id, isActive }) => id === input.userId && isActive);
  if (user === undefined) throw errors.NOT_FOUND();
  // Whoever has no way in any more, as after a recovery, gets one.
  const { id: userId, loginName } = user;
  await giveSlot(context.vault, { userId, loginName, passphrase: input.passphrase });
  context.note({ user: input.userId });
});

export const users = { list, workers, add, remove, resetPassphrase };
