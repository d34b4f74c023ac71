import { randomBytes, randomUUID } from 'node:crypto';
import { isLoginName, normaliseLoginName } from '#domain/people/login-name';
import { VaultError } from '#platform/vault-error';
import type { AuditTip } from '../file/audit-chain.ts';
import { keyBytes } from '../file/envelope.ts';
import { type ErasedPerson, uniteErased } from '../file/erased.ts';
import { calibrate, type KdfCost, kdfFloor } from './kdf.ts';
import { readSlotsForUse, removeAside } from './mend-slots.ts';
import { createRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { refuseWeak } from './refuse-weak.ts';
import { inTurn, readSlotFile, type SlotFile, slotFileVersion, writeSlots } from './slot-file.ts';
import {
  isDataKey,
  isSealIntact,
  makeKeyCheck,
  makeRecoverySlot,
  makeUserSlot,
  type NamedDataKey,
  sealSlotFile,
} from './slots.ts';
import { calmThrottle, forgiveAccount } from './throttle.ts';

export type VaultKind = 'real' | 'demo';
export type NewSlotUser = { userId: string; loginName: string; passphrase: string };

/** The folder of an open vault and its data key: who holds both may change the slots. */
export type KeyHolder = { folder: string; dataKey: Uint8Array };

/**
 * Writes the slot file of a new vault into `folder`, for its first user and a recovery key (made here unless given).
 * The cost of a guess is measured on this machine for a real vault, and is the floor for a demo, unless given.
 * The caller wipes `dataKey`. Throws VaultError `folder-not-empty`, `passphrase-refused`, `login-name-refused`,
 * or a trouble of the folder.
 */
export async function createVaultKeys(options: {
  folder: string;
  kind: VaultKind;
  centreName: string;
  owner: NewSlotUser;
  recoveryKey?: string;
  kdfCost?: KdfCost;
}): Promise<{ vaultId: string; dataKey: Uint8Array; recoveryKey: string }> {
  const { folder, kind, centreName, owner } = options;
  const recoveryKey = options.recoveryKey ?? createRecoveryKey();
  const recoveryBytes = readRecoveryKey(recoveryKey);
  const loginName = readLoginName(owner.loginName);
  if (kind === 'real') await refuseWeak(owner.passphrase, { loginName, centreName });
  const kdfCost = options.kdfCost ?? (kind === 'demo' ? kdfFloor : await calibrate());

  return inTurn(folder, async () => {
    await refuseExisting(folder);
    const vaultId = randomUUID();
    const dataKey: NamedDataKey = { id: randomUUID(), key: randomBytes(keyBytes) };
    const user = await makeUserSlot(vaultId, { ...owner, loginName }, kdfCost, [dataKey]);
    const recovery = makeRecoverySlot(vaultId, recoveryBytes, [dataKey]);
    const slotFile: SlotFile = {
      format: 'titian-keys',
      version: slotFileVersion,
      vaultId,
      generation: 0,
      kind,
      centreName,
      kdfCost,
      dataKeys: [{ id: dataKey.id, check: makeKeyCheck(vaultId, dataKey.key) }],
      users: [user],
      recovery,
      throttle: calmThrottle,
      seal: '',
    };
    await writeSlots(folder, sealSlotFile(slotFile, dataKey.key));
    return { vaultId, dataKey: dataKey.key, recoveryKey };
  });
}

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

/** Gives a user another login name. Throws VaultError `user-unknown`, `login-name-taken` or `login-name-refused`. */
export async function renameLogin(holder: KeyHolder, userId: string, newName: string): Promise<void> {
  await changeSlots(holder, async (slotFile) => {
    const loginName = readLoginName(newName);
    refuseTaken(slotFile, loginName, userId);
    return { ...slotFile, users: replaceSlot(slotFile, { ...getSlot(slotFile, userId), loginName }) };
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
export async function keepAuditHead(holder: KeyHolder, auditHead: AuditTip): Promise<number> {
  return await changeSlots(holder, async (slotFile) => {
    const isKept = slotFile.auditHead?.seq === auditHead.seq && slotFile.auditHead.mac === auditHead.mac;
    return isKept ? slotFile : { ...slotFile, auditHead };
  });
}

/** Adds who was erased to the ledger in the slot file. Writes nothing when all of them stand there already. */
export async function keepErased(holder: KeyHolder, erased: readonly ErasedPerson[]): Promise<void> {
  await changeSlots(holder, async (slotFile) => {
    const united = uniteErased(slotFile.erased, erased);
    return united.length === (slotFile.erased?.length ?? 0) ? slotFile : { ...slotFile, erased: united };
  });
}

/** Takes so many troubles of the files of the keys, which a login has told, out of the slot file. */
export async function forgetTold(holder: KeyHolder, told: number): Promise<void> {
  await changeSlots(holder, async ({ untold = [], ...slotFile }) => {
    const left = untold.slice(told);
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

async function refuseExisting(folder: string): Promise<void> {
  const isThere = await readSlotFile(folder).then(
    () => true,
    (error: unknown) => {
      if (error instanceof VaultError && error.code === 'slot-file-lost') return false;
      throw error;
    },
  );
  if (isThere) throw new VaultError('folder-not-empty', { path: folder });
}

function readLoginName(loginName: string): string {
  if (!isLoginName(loginName)) throw new VaultError('login-name-refused');
  return normaliseLoginName(loginName);
}

function refuseTaken(slotFile: SlotFile, loginName: string, userId: string): void {
  if (slotFile.users.some((slot) => slot.loginName === loginName && slot.userId !== userId)) {
    throw new VaultError('login-name-taken');
  }
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
