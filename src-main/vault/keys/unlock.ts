import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { uptime } from 'node:os';
import { defined } from '#domain/defined';
import { normaliseLoginName } from '#domain/people/login-name';
import type { SlotTrouble } from '#domain/safety/slot-trouble';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import type { AuditTip } from '../file/audit-chain.ts';
import { openDatabase } from '../file/open-database.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { inTurn, readSlotsForUse, writeSlots, writeThrottle } from './slot-file.ts';
import type { SlotFile } from './slot-format.ts';
import {
  isDataKey,
  isSealIntact,
  makeDecoySlot,
  type NamedDataKey,
  openRecoverySlot,
  openUserSlot,
  settleOnDataKey,
} from './slots.ts';
import { chargeTry, checkThrottle, forgiveAccount, standing, type ThrottleClock } from './throttle.ts';
import { resetPassphrase, type VaultKind } from './vault-keys.ts';

/** What a door opened gives. The caller wipes `dataKey` when done. */
export type Unlocked = {
  vaultId: string;
  kind: VaultKind;
  centreName: string;
  dataKey: Uint8Array;
  /** What was found wrong with the files of the keys since somebody last came in and was told. */
  slotTroubles: SlotTrouble[];
  /** How often the slots were changed, by which an older slot file is told. */
  slotChanges: number;
  /** The last row of the audit as the slot file knows it; undefined in a vault never closed, or just restored. */
  auditTip?: AuditTip;
};

export type UnlockedUser = Unlocked & {
  userId: string;
  loginName: string;
  /** Wrong tries on this account since its last login, for the audit. */
  failedTries: number;
};

type PassphraseAttempt = {
  folder: string;
  loginName: string;
  passphrase: string;
  /** The wall clock. */
  now: Date;
  /** Seconds since the machine started; only tests give it. */
  uptimeSeconds?: number;
};

/**
 * Opens a vault for a user. A known and an unknown name cost the same work and get the same sentence; every try is
 * counted on disk before it is made. The user's rights are not looked at here: they live in the database.
 * Throws VaultError `wrong-passphrase` (with triesLeft and waitSeconds), `throttled` (with waitSeconds),
 * `slot-file-altered`, or a trouble of the slot file or folder.
 */
export function unlockWithPassphrase(attempt: PassphraseAttempt): Promise<UnlockedUser> {
  const { folder, passphrase } = attempt;
  return inTurn(folder, async () => {
    const slotFile = await readSlotsForUse(folder);
    const loginName = normaliseLoginName(attempt.loginName);
    const slot = slotFile.users.find((candidate) => candidate.loginName === loginName);
    const account = slot?.userId ?? nameUnknownAccount(slotFile, loginName);
    const charged = await takeTry(folder, slotFile, account, {
      wallMs: attempt.now.getTime(),
      uptimeSeconds: attempt.uptimeSeconds ?? uptime(),
    });

    const door = slot ?? makeDecoySlot(slotFile, account);
    const opened = await openUserSlot(slotFile.vaultId, door, passphrase, keyIds(slotFile));
    if (slot === undefined || opened === undefined) {
      throw new VaultError('wrong-passphrase', standing(charged.throttle, account));
    }
    refuseAltered(slotFile, opened);
    const calmed = { ...charged, throttle: forgiveAccount(charged.throttle, account) };
    const dataKey = await settleDataKey(folder, await writeThrottle(folder, calmed), opened);
    return {
      ...describe(slotFile, dataKey),
      userId: slot.userId,
      loginName: slot.loginName,
      failedTries: slotFile.throttle.accounts[account]?.failures ?? 0,
    };
  });
}

/**
 * Opens a vault by the recovery key on paper. Wrong ones are not counted: 160 random bits cannot be guessed,
 * and guesses at pass phrases must not make whoever holds the paper wait. Throws VaultError
 * `recovery-key-wrong-length`, `-unknown-letter`, `-mistyped`, `wrong-recovery-key`, or a trouble of the slot file.
 */
export async function unlockWithRecoveryKey(options: {
  folder: string;
  recoveryKey: string;
}): Promise<Unlocked> {
  const recoveryKey = readRecoveryKey(options.recoveryKey);
  return inTurn(options.folder, async () => {
    const slotFile = await readSlotsForUse(options.folder);
    const { vaultId, recovery } = slotFile;
    const opened = openRecoverySlot(vaultId, recovery, recoveryKey, keyIds(slotFile));
    recoveryKey.fill(0);
    if (opened === undefined) throw new VaultError('wrong-recovery-key');
    refuseAltered(slotFile, opened);
    return describe(slotFile, await settleDataKey(options.folder, slotFile, opened));
  });
}

/** Changes one's own pass phrase, knowing the old one. Throws as `unlockWithPassphrase` and `resetPassphrase` do. */
export async function changePassphrase(
  attempt: PassphraseAttempt & { newPassphrase: string },
): Promise<void> {
  const { dataKey, userId } = await unlockWithPassphrase(attempt);
  try {
    await resetPassphrase({ folder: attempt.folder, dataKey }, userId, attempt.newPassphrase);
  } finally {
    dataKey.fill(0);
  }
}

async function takeTry(folder: string, slotFile: SlotFile, account: string, clock: ThrottleClock) {
  const { throttle, waitSeconds } = checkThrottle(slotFile.throttle, account, clock);
  if (waitSeconds > 0) {
    if (throttle !== slotFile.throttle) await writeThrottle(folder, { ...slotFile, throttle });
    throw new VaultError('throttled', { waitSeconds });
  }
  return writeThrottle(folder, { ...slotFile, throttle: chargeTry(throttle, account, clock) });
}

/**
 * Unknown names share 256 counters: what was typed cannot be read back from the file (it may have been a pass
 * phrase), and the file cannot be made to grow.
 */
function nameUnknownAccount(slotFile: SlotFile, loginName: string): string {
  const digest = createHash('sha256').update(`${slotFile.vaultId} ${loginName}`).digest('hex');
  return `unknown-${digest.slice(0, 2)}`;
}

/** The data key in use first; during a change of it, the new one after it. */
function keyIds(slotFile: SlotFile): string[] {
  return slotFile.dataKeys.map(({ id }) => id);
}

function refuseAltered(slotFile: SlotFile, opened: readonly NamedDataKey[]): void {
  const inUse = opened[0]?.key;
  if (inUse !== undefined && isDataKey(slotFile, inUse) && isSealIntact(slotFile, inUse)) return;
  for (const { key } of opened) key.fill(0);
  throw new VaultError('slot-file-altered');
}

/**
 * The data key that opens the database. After a change of it that was cut off the slot file holds two: the database
 * tells which one it was, the slot file keeps that one alone, and what is left of the change goes. Wipes the other.
 * Called in the slot file's turn, with the keys its slots gave, the one in use first. Throws VaultError of the folder.
 */
async function settleDataKey(
  folder: string,
  slotFile: SlotFile,
  opened: readonly NamedDataKey[],
): Promise<Uint8Array> {
  const [inUse, added] = opened;
  if (inUse === undefined) throw new RangeError('a slot opens at least one data key');
  if (added === undefined) return inUse.key;
  const settled = isKeyOf(folder, inUse.key) || !isKeyOf(folder, added.key) ? inUse : added;
  const other = settled === inUse ? added : inUse;
  await writeSlots(folder, settleOnDataKey(slotFile, settled));
  await removeRekeyed(folder);
  other.key.fill(0);
  return settled.key;
}

/** Removes what a change of the data key left beside the database. */
export async function removeRekeyed(folder: string): Promise<void> {
  const { rekeyed } = vaultFiles(folder);
  await withVaultErrorsAsync(folder, async () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(rekeyed + suffix, { force: true });
  });
}

/** A damaged database still tells its key from another; only `foreign` says that the key is not its own. */
function isKeyOf(folder: string, dataKey: Uint8Array): boolean {
  try {
    openDatabase(vaultFiles(folder).database, dataKey, { readonly: true }).close();
    return true;
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return error.code !== 'foreign';
  }
}

function describe(slotFile: SlotFile, dataKey: Uint8Array): Unlocked {
  const { vaultId, kind, centreName, auditHead: auditTip } = slotFile;
  const { untold: slotTroubles = [], changes: slotChanges = 0 } = slotFile;
  const known = { vaultId, kind, centreName, slotTroubles, slotChanges };
  return { ...known, dataKey, ...defined({ auditTip }) };
}
