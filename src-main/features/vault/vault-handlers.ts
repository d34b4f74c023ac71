import { v7 as uuidv7 } from 'uuid';
import { defined } from '#domain/defined';
import { open, os } from '#pipeline';
import { drawQr } from '#platform/paper/qr-drawing';
import { VaultError } from '#platform/vault-error';
import { sealReader } from '#records/allegation.queries';
import { createCentreVault } from '#vault/create-centre-vault';
import { enterWithRecoveryKey, listKepalaByRecoveryKey } from '#vault/enter-with-recovery-key';
import type { Keeper } from '#vault/keeper';
import { createRecoveryKey, isTypedBack, readRecoveryKey } from '#vault/keys/recovery-key';
import { changePassphrase, unlockWithPassphrase } from '#vault/keys/unlock';
import { openVaultFor } from '#vault/open-vault-for';
import { tryKey } from '#vault/try-key';
import { describeSession } from './describe-session.ts';
import { describeStatus } from './describe-status.ts';

export const status = open.vault.status.handler(({ context }) => describeStatus(context));

export const offerRecoveryKey = open.vault.offerRecoveryKey.handler(() => {
  const recoveryKey = createRecoveryKey();
  return { recoveryKey, qr: drawQr(recoveryKey) };
});

export const create = open.vault.create.handler(async ({ input, context, errors }) => {
  if (!isTypedBack(input.recoveryKey, input.typedBack)) throw errors.RECOVERY_KEY_MISTYPED();
  const { keeper, places, seat } = context;
  places.chosen = 'real';
  const folder = places.real;
  const unlocked = await createCentreVault({
    folder,
    kind: 'real',
    centre: input.centre,
    user: input.user,
    recoveryKey: input.recoveryKey,
    ...defined({ kdfCost: places.kdfCost }),
    now: keeper.now(),
  });
  return describeSession(await openVaultFor({ keeper, seat, folder, tryKey: async () => unlocked }), keeper);
});

export const unlock = open.vault.unlock.handler(async ({ input, context, errors, signal }) => {
  const { keeper, places, seat, pc } = context;
  const folder = places[places.chosen];
  let isTried = false;
  const tryPassphrase = () => {
    signal?.throwIfAborted(); // whoever asked is gone by their turn, and asks anew
    isTried = true;
    return unlockWithPassphrase({ folder, ...input, now: new Date(keeper.now()) });
  };
  let forgive: (() => void) | undefined;
  // Whoever is gone before their turn waits for nothing, and leaves no try that others would have to wait for.
  const giveUp = () => {
    if (!isTried) forgive?.();
  };
  try {
    forgive = pc === undefined ? undefined : chargePc(keeper, pc.id);
    signal?.addEventListener('abort', giveUp, { once: true });
    const entry = { keeper, seat, folder, tryKey: tryPassphrase, ...defined({ pc: pc?.name }) };
    const session = await openVaultFor(entry);
    forgive?.();
    return describeSession(session, keeper);
  } catch (error) {
    giveUp();
    throw asLoginRefusal(error, errors);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
});

/** One PC that guesses waits by itself, before the whole house has to. */
function chargePc({ guesses }: Keeper, pcId: string): () => void {
  const waitSeconds = guesses.waitOf(pcId);
  if (waitSeconds > 0) throw new VaultError('throttled', { waitSeconds });
  return guesses.charge(pcId);
}

export const openingProgress = open.vault.openingProgress.handler(
  ({ context: { keeper } }) => keeper.opening() ?? null,
);

/** A key that is not this vault's puts nobody out. */
export const listKepala = open.vault.listKepala.handler(async ({ input, context: { keeper, places } }) => {
  readRecoveryKey(input.recoveryKey).fill(0);
  const folder = places[places.chosen];
  return { heads: await tryKey(keeper, folder, () => listKepalaByRecoveryKey({ folder, ...input })) };
});

/** The paper is tried before anybody who is in is put out for it. */
export const enter = open.vault.enterWithRecoveryKey.handler(async ({ input, context }) => {
  const { keeper, places, seat } = context;
  const { recoveryKey } = input;
  readRecoveryKey(recoveryKey).fill(0);
  const folder = places[places.chosen];
  await tryKey(keeper, folder, () => listKepalaByRecoveryKey({ folder, recoveryKey }));
  const session = await openVaultFor({
    keeper,
    seat,
    folder,
    tryKey: () => enterWithRecoveryKey({ folder, ...input }),
    operation: 'vault.enterWithRecoveryKey',
  });
  const moment = { now: keeper.now(), newId: () => uuidv7() };
  const { vault, actor } = session;
  await vault.db.transaction().execute((trx) => sealReader(trx, moment, actor.id, null));
  return describeSession(session, keeper);
});

export const lock = open.vault.lock.handler(async ({ context }) => {
  await context.keeper.leave(context.seat);
  return describeStatus(context);
});

export const confirm = os.vault.confirm.handler(async ({ input, context, errors }) => {
  const { vault, keeper, seat, actor } = context;
  await checkOwnPassphrase(vault.folder, actor.loginName, input.passphrase, context.now, errors);
  keeper.confirm(seat);
});

export const changeOwnPassphrase = os.vault.changePassphrase.handler(async ({ input, context, errors }) => {
  const { vault, actor } = context;
  try {
    await changePassphrase({
      folder: vault.folder,
      loginName: actor.loginName,
      passphrase: input.current,
      newPassphrase: input.next,
      now: new Date(context.now),
    });
  } catch (error) {
    throw asLoginRefusal(error, errors);
  }
});

type LoginErrors = {
  LOGIN_REFUSED(options: { message: string; data: { freeTriesLeft: number; waitSeconds: number } }): Error;
};

async function checkOwnPassphrase(
  folder: string,
  loginName: string,
  passphrase: string,
  now: string,
  errors: LoginErrors,
) {
  try {
    const { dataKey } = await unlockWithPassphrase({ folder, loginName, passphrase, now: new Date(now) });
    dataKey.fill(0);
  } catch (error) {
    throw asLoginRefusal(error, errors);
  }
}

function asLoginRefusal(error: unknown, errors: LoginErrors): unknown {
  if (!(error instanceof VaultError) || (error.code !== 'wrong-passphrase' && error.code !== 'throttled'))
    return error;
  const { triesLeft = 0, waitSeconds = 0 } = error.detail;
  return errors.LOGIN_REFUSED({ message: error.message, data: { freeTriesLeft: triesLeft, waitSeconds } });
}
