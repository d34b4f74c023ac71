import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { connect, type Trx } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { isMigrationDue } from '#database/migrations/migrate';
import { getCentre } from '#database/settings.queries';
import type { EventName } from '#domain/words/event-names';
import type { HostContext } from '#pipeline';
import { vaultFiles } from '#platform/files/vault-files';
import { logTrouble } from '#platform/trouble';
import { VaultError } from '#platform/vault-error';
import { writeAudit } from '#vault/audit/audit';
import { checkAuditTip } from '#vault/audit/check-audit-tip';
import { checkClock } from '#vault/audit/check-clock';
import { bringUpToDate } from '#vault/bring-up-to-date';
import { finishErasures } from '#vault/erasure/finish-erasures';
import { openDatabaseTwice } from '#vault/file/open-database';
import type { OpenVault } from '#vault/file/open-vault';
import { keepReserve, withReserve } from '#vault/file/reserve';
import { acquireVaultLock } from '#vault/file/vault-lock';
import { clearWorkshops } from '#vault/file/workshops';
import { beginFirstCheck, inspectClosedVault, judgeFile } from '#vault/integrity/first-check';
import type { Keeper } from '#vault/keeper';
import { removeRekeyed } from '#vault/keys/settle-data-key';
import type { UnlockedUser } from '#vault/keys/unlock';
import { forgetTold } from '#vault/keys/vault-keys';
import { warnOfSlots } from './warn-of-slots.ts';

/** A login waits so long for the verdict on the file, in ms: that of a small one is there when the first screen is. */
const patienceMs = 250;

/**
 * Opens the chosen vault for a person: takes the lock, tries their key, brings the schema up to date, reads who
 * they are inside the vault, and writes the login into the audit. The lock comes first, because even a wrong
 * pass phrase writes the count of tries. Throws VaultError.
 */
export async function openVaultFor(
  { keeper, places }: Pick<HostContext, 'keeper' | 'places'>,
  tryKey: () => Promise<UnlockedUser>,
  operation: 'vault.unlock' | 'vault.enterWithRecoveryKey' = 'vault.unlock',
): Promise<OpenVault> {
  // Whoever comes in does not wait for the backup of whoever went out.
  await keeper.lock({ hasty: true });
  const folder = places[places.chosen];
  const lock = await acquireVaultLock(folder);
  try {
    // On a full disk a person still comes in to read: the reserve has room for the login's own traces.
    const open = await withReserve(folder, async () =>
      admit(keeper, { folder, unlocked: await tryKey(), operation, release: () => lock.release() }),
    );
    await keepReserve(folder);
    return open;
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Opening = { folder: string; unlocked: UnlockedUser; operation: EventName; release: () => void };

async function admit(keeper: Keeper, { folder, unlocked, operation, release }: Opening): Promise<OpenVault> {
  const { dataKey, vaultId, kind } = unlocked;
  let sqlite: Database | undefined;
  try {
    sqlite = await openDatabaseTwice(vaultFiles(folder).database, dataKey, { expectVaultId: vaultId });
    const now = keeper.now();
    await removeRekeyed(folder); // what a killed change of the data key left
    const closed = await inspectClosedVault({ folder, vaultId, dataKey });
    // A file is judged before its form is changed; otherwise while the person works.
    const early = isMigrationDue(sqlite, migrations)
      ? await judgeFile(closed.database, closed.state)
      : undefined;
    await bringUpToDate(sqlite, { folder, vaultId, dataKey }, now);
    const { isNewest, ...admitted } = await connect(sqlite)
      .transaction()
      .execute((trx) => greet(trx, { unlocked, operation, now }));
    const vault = await keeper.admit({ folder, kind, vaultId, sqlite, dataKey, release, ...admitted });
    vault.firstCheck = beginFirstCheck(vault, { closed, early, isNewest, now: keeper.now });
    await Promise.race([vault.firstCheck.ended, pause(patienceMs, undefined, { ref: false })]);
    // An erasure whose process was killed after its rows were gone; nobody's login waits on its trouble.
    await finishErasures(vault, now).catch((error: unknown) => logTrouble('erasure.finish', error, now));
    await clearWorkshops(folder).catch((error: unknown) => logTrouble('vault.clearWorkshops', error, now));
    await forgetSlotTroubles(vault, unlocked.slotTroubles.length, now);
    await keeper.writeBack();
    return vault;
  } catch (error) {
    sqlite?.close();
    dataKey.fill(0);
    throw error;
  }
}

/** What stays untold is told once more at the next login. */
async function forgetSlotTroubles(vault: OpenVault, told: number, now: string): Promise<void> {
  if (told === 0) return;
  await forgetTold(vault, told).catch((error: unknown) => {
    logTrouble('vault.forgetTold', error, now);
  });
}

type Greeting = { unlocked: UnlockedUser; operation: EventName; now: string };

/** Who they are inside the vault, and what their clock and the end of the trail tell; the login joins the trail. */
async function greet(trx: Trx, { unlocked, operation, now }: Greeting) {
  const user = await trx.selectFrom('user').where('id', '=', unlocked.userId).selectAll().executeTakeFirst();
  if (user === undefined || user.isActive === 0) throw new VaultError('user-unknown');
  const { id, name, loginName, role } = user;
  const actor = { id, name, loginName, role, sessionId: uuidv7() };
  const clockJump = await checkClock(trx, { at: now, actor });
  const isNewest = await checkAuditTip(trx, unlocked.auditHead, { at: now, actor });
  const slotWarnings = await warnOfSlots(trx, unlocked, { at: now, actor });
  const detail = { failedTries: unlocked.failedTries };
  await writeAudit(trx, { at: now, actor, operation, kind: 'login', outcome: 'done', detail });
  return { actor, isNewest, slotWarnings, centre: await getCentre(trx), ...(clockJump ? { clockJump } : {}) };
}
