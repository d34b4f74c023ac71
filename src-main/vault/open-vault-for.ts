import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { connect, type Trx } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { isMigrationDue } from '#database/migrations/migrate';
import { getCentre } from '#database/settings.queries';
import { defined } from '#domain/defined';
import { vaultFiles } from '#platform/files/vault-files';
import { logTrouble } from '#platform/trouble';
import { VaultError } from '#platform/vault-error';
import { writeAudit } from './audit/audit.ts';
import { checkAuditTip, checkClock, checkSlots } from './audit/check-at-login.ts';
import { bringUpToDate, type TellOpening } from './bring-up-to-date.ts';
import { finishErasures } from './erasure/finish-erasures.ts';
import { openDatabaseTwice } from './file/open-database.ts';
import type { OpenVault } from './file/open-vault.ts';
import { keepReserve, withReserve } from './file/reserve.ts';
import { acquireVaultLock } from './file/vault-lock.ts';
import { clearWorkshops } from './file/workshops.ts';
import type { FileVerdict } from './integrity/check-file.ts';
import { beginFirstCheck, type ClosedVault, inspectClosedVault, judgeFile } from './integrity/first-check.ts';
import type { Keeper } from './keeper.ts';
import { removeRekeyed, type UnlockedUser } from './keys/unlock.ts';
import { forgetWarnings } from './keys/vault-keys.ts';
import type { Entrant, Seat, Session } from './session.ts';

type Entry = {
  keeper: Keeper;
  seat: Seat;
  /** The PC of that seat, when that is another than this one. */
  pc?: string;
  folder: string;
  /** Gives what the key opens, or throws; called once the vault is locked for this process. */
  tryKey(): Promise<UnlockedUser>;
  /** The way in, as the audit calls it. */
  operation?: 'vault.unlock' | 'vault.enterWithRecoveryKey';
};

/**
 * Lets a person in at a seat, where nobody is in any more from now on. One login follows another. Throws VaultError; who
 * is in at other seats goes on.
 */
export function openVaultFor(entry: Entry): Promise<Session> {
  const { keeper, seat, folder } = entry;
  return keeper.inTurn(async () => {
    // Whoever comes in does not wait for the backup of whoever went out.
    await keeper.leave(seat, { hasty: true });
    const open = await keeper.current();
    return open?.folder === folder ? await enterOpen(entry, open) : await enterClosed(entry);
  });
}

/**
 * A vault in which others are: their key is tried against the one in memory, and the login joins the trail. Was it
 * closed while the key was tried, it is opened.
 */
async function enterOpen(entry: Entry, open: OpenVault): Promise<Session> {
  const { keeper, seat, folder, pc, operation = 'vault.unlock' } = entry;
  const unlocked = await entry.tryKey();
  const way = { operation, now: keeper.now(), ...defined({ pc }) };
  const isSameKey = Buffer.compare(unlocked.dataKey, open.dataKey) === 0;
  if ((await keeper.current()) !== open || !isSameKey) {
    return await enterClosed({ ...entry, tryKey: async () => unlocked });
  }
  unlocked.dataKey.fill(0);
  const admitted = await withReserve(folder, () =>
    open.db.transaction().execute((trx) => letIn(trx, unlocked, way)),
  );
  const session = keeper.join(open, seat, admitted.entrant);
  if (session === undefined) throw new VaultError('already-open');
  return session;
}

/**
 * Opens a closed vault: takes its lock, tries the key, notes the state of the closed file, brings the schema up to date,
 * lets the person in with their login in the audit, and goes on to check the file while they work. The lock comes first,
 * because even a wrong pass phrase writes the count of tries. The vault is closed when this throws.
 */
async function enterClosed(entry: Entry): Promise<Session> {
  const { keeper, folder, tryKey } = entry;
  await keeper.lock({ hasty: true });
  const lock = acquireVaultLock(folder);
  try {
    // On a full disk a person still comes in to read: the reserve has room for the login's own traces.
    const session = await withReserve(folder, async () => enter(entry, await tryKey(), () => lock.release()));
    await keepReserve(folder);
    return session;
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function enter(entry: Entry, unlocked: UnlockedUser, release: () => void): Promise<Session> {
  const { keeper, seat, folder, pc, operation = 'vault.unlock' } = entry;
  const { dataKey, vaultId, kind, slotTroubles } = unlocked;
  const holder = { folder, vaultId, dataKey };
  let sqlite: Database | undefined;
  try {
    sqlite = await openDatabaseTwice(vaultFiles(folder).database, dataKey, { expectVaultId: vaultId });
    const now = keeper.now();
    await removeRekeyed(folder); // what a killed change of the data key left
    const closed = await inspectClosedVault(holder);
    const early = await judgeBeforeMigration(sqlite, closed, keeper.tellOpening);
    await bringUpToDate(sqlite, holder, now, keeper.tellOpening);
    const { entrant, isNewest, centre } = await connect(sqlite)
      .transaction()
      .execute((trx) => letIn(trx, unlocked, { operation, now, ...defined({ pc }) }));
    const session = await keeper.admit({ ...holder, kind, sqlite, release, centre }, seat, entrant);
    const { vault } = session;
    vault.firstCheck = beginFirstCheck(vault, { closed, early, isNewest, now: keeper.now });
    await waitForSmall(vault.firstCheck);
    await finishWhatWasCutOff(vault, now);
    if (slotTroubles.length > 0)
      await quietly('vault.forgetWarnings', now, forgetWarnings(vault, slotTroubles.length));
    await keeper.writeBack();
    return session;
  } catch (error) {
    sqlite?.close();
    dataKey.fill(0);
    throw error;
  } finally {
    keeper.tellOpening(undefined);
  }
}

/** A file is judged before its form is changed; otherwise while the person works. */
async function judgeBeforeMigration(
  sqlite: Database,
  { database, state }: ClosedVault,
  tell: TellOpening,
): Promise<FileVerdict | undefined> {
  if (!isMigrationDue(sqlite, migrations)) return undefined;
  tell({ step: 'check', done: 0, of: 1 });
  const onProgress = (done: number, of: number) => tell({ step: 'check', done, of });
  return await judgeFile(database, state, { onProgress });
}

type Way = { operation: 'vault.unlock' | 'vault.enterWithRecoveryKey'; now: string; pc?: string };

/** Who they are inside the vault, and what clock, trail and keys tell; then the login joins the trail. */
async function letIn(trx: Trx, unlocked: UnlockedUser, { operation, now, pc }: Way) {
  const actor = { ...(await getActor(trx, unlocked.userId)), ...defined({ pc }) };
  const login = { at: now, actor };
  const clockJump = await checkClock(trx, login);
  const isNewest = await checkAuditTip(trx, unlocked.auditTip, login);
  const slotWarnings = await checkSlots(trx, unlocked, login);
  const detail = { failedTries: unlocked.failedTries };
  await writeAudit(trx, { ...login, operation, kind: 'login', outcome: 'done', detail });
  const entrant: Entrant = { actor, slotWarnings, ...defined({ clockJump }) };
  return { entrant, isNewest, centre: await getCentre(trx) };
}

/** Rights live inside the vault: who has a key and is nobody there stays out. Throws VaultError `user-unknown`. */
async function getActor(trx: Trx, userId: string) {
  const user = await trx.selectFrom('user').where('id', '=', userId).selectAll().executeTakeFirst();
  if (user === undefined || user.isActive === 0) throw new VaultError('user-unknown');
  const { id, name, loginName, role } = user;
  return { id, name, loginName, role, sessionId: uuidv7() };
}

/** A login waits so long for the verdict on the file, in ms; that on a small file comes before the first screen. */
const patienceMs = 250;

async function waitForSmall({ ended }: NonNullable<OpenVault['firstCheck']>): Promise<void> {
  await Promise.race([ended, pause(patienceMs, undefined, { ref: false })]);
}

/** An erasure whose process was killed after its rows were gone, and the folders of builds that were. */
async function finishWhatWasCutOff(vault: OpenVault, now: string): Promise<void> {
  await quietly('erasure.finish', now, finishErasures(vault, now));
  await quietly('vault.clearWorkshops', now, clearWorkshops(vault.folder));
}

/** Nobody's login waits on the trouble of such work; the next one tries it again. */
async function quietly(operation: string, now: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => void logTrouble(operation, error, now));
}
