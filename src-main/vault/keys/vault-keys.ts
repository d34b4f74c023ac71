import { isLoginName, normaliseLoginName } from '#domain/people/login-name';
import { judgePassphrase } from '#domain/safety/easy-guess';
import type { PassphraseFacts } from '#domain/safety/passphrase';
import { VaultError } from '#platform/vault-error';
import type { AuditTip } from '../file/audit-chain.ts';
import { type ErasedPerson, uniteErased } from '../file/erased.ts';
import { createRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { inTurn, readSlotsForUse, removeAside, writeSlots } from './slot-file.ts';
import type { SlotFile } from './slot-format.ts';
import {
  isDataKey,
  isSealIntact,
  makeRecoverySlot,
  makeUserSlot,
  type NamedDataKey,
  sealSlotFile,
} from './slots.ts';
import { forgiveAccount } from './throttle.ts';

export type VaultKind = 'real' | 'demo';
export type NewSlotUser = { userId: string; loginName: string; passphrase: string };

/** The folder of an open vault and its data key: who holds both may change the slots. */
type KeyHolder = { folder: string; dataKey: Uint8Array };

/** Gives a user a way in. Throws VaultError `login-name-taken`, `login-name-refused` or `passphrase-refused`. */
export async function addUserSlot(holder: KeyHolder, user: NewSlotUser): Promise<void> {
  await changeSlots(holder, async (slotFile, dataKeys) => {
    const loginName = readLoginName(user.loginName);
    refuseTaken(slotFile, loginName, user.userId);
    await refuseWeakFor(slotFile, user.passphrase, loginName);
    const slot = await makeUserSlot(slotFile.vaultId, { ...user, loginName }, slotFile.kdfCost, dataKeys);
    return { ...slotFile, users: [...slotFile.users.filter(isAnother(user.userId)), slot] };
  });
}

/** Takes a user's way in away, in both generations. Throws VaultError `user-unknown` or `last-user`. */
export async function removeUserSlot(holder: KeyHolder, userId: string): Promise<void> {
  await changeSlots(holder, async (slotFile) => {
    getSlot(slotFile, userId);
    const users = slotFile.users.filter(isAnother(userId));
    if (users.length === 0) throw new VaultError('last-user');
    return { ...slotFile, users, throttle: forgiveAccount(slotFile.throttle, userId) };
  });
}

/**
 * Gives a user a new pass phrase without the old one, and clears their failed tries. The old pass phrase opens
 * nothing any more. Throws VaultError `user-unknown` or `passphrase-refused`.
 */
export async function resetPassphrase(holder: KeyHolder, userId: string, passphrase: string): Promise<void> {
  await changeSlots(holder, async (slotFile, dataKeys) => {
    const { loginName } = getSlot(slotFile, userId);
    await refuseWeakFor(slotFile, passphrase, loginName);
    const user = { userId, loginName, passphrase };
    const slot = await makeUserSlot(slotFile.vaultId, user, slotFile.kdfCost, dataKeys);
    const throttle = forgiveAccount(slotFile.throttle, userId);
    return { ...slotFile, users: replaceSlot(slotFile, slot), throttle };
  });
}

/**
 * Gives somebody a way in whether they had one or not, and forgets their failed tries: for whoever holds the paper.
 * Throws VaultError `passphrase-refused` or `login-name-refused`.
 */
export async function giveSlot(holder: KeyHolder, user: NewSlotUser): Promise<void> {
  await changeSlots(holder, async (slotFile, dataKeys) => {
    const loginName = readLoginName(user.loginName);
    await refuseWeakFor(slotFile, user.passphrase, loginName);
    const slot = await makeUserSlot(slotFile.vaultId, { ...user, loginName }, slotFile.kdfCost, dataKeys);
    const others = slotFile.users.filter(isAnother(user.userId));
    return {
      ...slotFile,
      users: [...others.filter((other) => other.loginName !== loginName), slot],
      throttle: forgiveAccount(slotFile.throttle, user.userId),
    };
  });
}

/** Makes a new recovery key and returns it; the paper with the old one opens nothing any more. */
export async function replaceRecoveryKey(
  holder: KeyHolder,
  recoveryKey = createRecoveryKey(),
): Promise<string> {
  const bytes = readRecoveryKey(recoveryKey);
  await changeSlots(holder, async (slotFile, dataKeys) => ({
    ...slotFile,
    recovery: makeRecoverySlot(slotFile.vaultId, bytes, dataKeys),
  }));
  return recoveryKey;
}

/** Changes the name on the login screen. */
export async function renameCentre(holder: KeyHolder, centreName: string): Promise<void> {
  await changeSlots(holder, async (slotFile) => ({ ...slotFile, centreName }));
}

/** Ends a user's forced wait (vault/SECURITY.md A2: another admin can). Throws VaultError `user-unknown`. */
export async function clearFailedTries(holder: KeyHolder, userId: string): Promise<void> {
  await changeSlots(holder, async (slotFile) => {
    getSlot(slotFile, userId);
    return { ...slotFile, throttle: forgiveAccount(slotFile.throttle, userId) };
  });
}

/**
 * Writes the last row of the audit into the slot file, where a trail cut short or put back is measured against it.
 * Writes nothing when it stands there already. Gives how often the slots were changed.
 */
export async function keepTipInSlots(holder: KeyHolder, { seq, mac }: AuditTip): Promise<number> {
  return await changeSlots(holder, async (slotFile) => {
    const isKept = slotFile.auditHead?.seq === seq && slotFile.auditHead.mac === mac;
    return isKept ? slotFile : { ...slotFile, auditHead: { seq, mac } };
  });
}

/** Adds who was erased to the ledger in the slot file. Writes nothing when all of them stand there already. */
export async function keepErased(holder: KeyHolder, erased: readonly ErasedPerson[]): Promise<void> {
  await changeSlots(holder, async (slotFile) => {
    const united = uniteErased(slotFile.erased, erased);
    return united.length === (slotFile.erased?.length ?? 0) ? slotFile : { ...slotFile, erased: united };
  });
}

/** Takes so many troubles of the files of the keys, which a login has shown, out of the slot file. */
export async function forgetWarnings(holder: KeyHolder, shown: number): Promise<void> {
  await changeSlots(holder, async ({ untold: unseenWarnings = [], ...slotFile }) => {
    const left = unseenWarnings.slice(shown);
    return { ...slotFile, ...(left.length > 0 ? { untold: left } : {}) };
  });
}

type Change = (slotFile: SlotFile, dataKeys: readonly NamedDataKey[]) => Promise<SlotFile>;

/** Gives how often the slots were changed, this time included. */
async function changeSlots({ folder, dataKey }: KeyHolder, change: Change): Promise<number> {
  return await inTurn(folder, async () => {
    const slotFile = await readSlotsForUse(folder);
    const id = slotFile.dataKeys[0]?.id;
    if (id === undefined || !isDataKey(slotFile, dataKey)) throw new VaultError('data-key-refused');
    if (!isSealIntact(slotFile, dataKey)) throw new VaultError('slot-file-altered');
    const changed = await change(slotFile, [{ id, key: dataKey }]);
    if (changed === slotFile) return slotFile.changes ?? 0;
    const written = await writeSlots(folder, sealSlotFile(changed, dataKey));
    if (changed.users !== slotFile.users || changed.recovery !== slotFile.recovery) await removeAside(folder);
    return written.changes ?? 0;
  });
}

/** A login name as it is kept. Throws VaultError `login-name-refused`. */
export function readLoginName(loginName: string): string {
  if (!isLoginName(loginName)) throw new VaultError('login-name-refused');
  return normaliseLoginName(loginName);
}

function refuseTaken(slotFile: SlotFile, loginName: string, userId: string): void {
  if (slotFile.users.some((slot) => slot.loginName === loginName && slot.userId !== userId)) {
    throw new VaultError('login-name-taken');
  }
}

/** Refuses a chosen pass phrase that is an easy guess to whoever knows `facts`. Throws VaultError `passphrase-refused`. */
export async function refuseWeak(passphrase: string, facts: PassphraseFacts): Promise<void> {
  const trouble = await judgePassphrase(passphrase, facts);
  if (trouble !== undefined) throw new VaultError('passphrase-refused', { reason: trouble.sentence });
}

async function refuseWeakFor({ kind, centreName }: SlotFile, passphrase: string, loginName: string) {
  if (kind === 'real') await refuseWeak(passphrase, { loginName, centreName });
}

function getSlot(slotFile: SlotFile, userId: string) {
  const slot = slotFile.users.find((candidate) => candidate.userId === userId);
  if (slot === undefined) throw new VaultError('user-unknown');
  return slot;
}

function isAnother(userId: string) {
  return (slot: { userId: string }) => slot.userId !== userId;
}

function replaceSlot(slotFile: SlotFile, slot: SlotFile['users'][number]) {
  return slotFile.users.map((candidate) => (candidate.userId === slot.userId ? slot : candidate));
}
