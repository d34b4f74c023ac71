import { v7 as uuidv7 } from 'uuid';
import { writeAudit } from '#platform/audit';
import { connect } from '#platform/database/connect';
import type { OpenVault } from '#platform/keeper';
import { migrations } from '#platform/migrations/list';
import { migrate } from '#platform/migrations/migrate';
import type { HostContext } from '#platform/pipeline';
import { getCentre } from '#platform/settings.queries';
import { openVault } from '#platform/vault/open-vault';
import type { UnlockedUser } from '#platform/vault/unlock';
import { VaultError } from '#platform/vault/vault-error';
import { vaultFiles } from '#platform/vault/vault-files';
import { acquireVaultLock } from '#platform/vault/vault-lock';

/**
 * Opens the chosen vault for a person whose pass phrase was right: takes the lock, brings the schema up to
 * date, reads who they are inside the vault, and writes the login into the audit. Throws VaultError.
 */
export async function openVaultFor(
  { keeper, places }: Pick<HostContext, 'keeper' | 'places'>,
  unlocked: UnlockedUser,
): Promise<OpenVault> {
  await keeper.lock();
  const folder = places[places.chosen];
  const lock = await acquireVaultLock(folder);
  try {
    const sqlite = openVault(vaultFiles(folder).database, unlocked.dataKey, {
      expectVaultId: unlocked.vaultId,
    });
    migrate(sqlite, migrations);
    const now = keeper.now();
    const admitted = await connect(sqlite)
      .transaction()
      .execute(async (trx) => {
        const user = await trx
          .selectFrom('user')
          .where('id', '=', unlocked.userId)
          .selectAll()
          .executeTakeFirst();
        if (user === undefined || user.isActive === 0) throw new VaultError('user-unknown');
        const actor = {
          id: user.id,
          name: user.name,
          loginName: user.loginName,
          role: user.role,
          sessionId: uuidv7(),
        };
        const detail = { failedTries: unlocked.failedTries };
        await writeAudit(trx, {
          at: now,
          actor,
          operation: 'vault.unlock',
          kind: 'login',
          outcome: 'done',
          detail,
        });
        return { actor, centre: await getCentre(trx) };
      });
    return await keeper.admit({
      folder,
      kind: unlocked.kind,
      vaultId: unlocked.vaultId,
      sqlite,
      dataKey: unlocked.dataKey,
      release: () => lock.release(),
      ...admitted,
    });
  } catch (error) {
    lock.release();
    unlocked.dataKey.fill(0);
    throw error;
  }
}
