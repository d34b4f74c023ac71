import type { OpenVault } from '../file/open-vault.ts';
import { getSlotChanges, putSlotChanges } from '../keys/slot-changes.queries.ts';
import { keepAuditHead } from '../keys/vault-keys.ts';
import { getAuditHead } from './audit-tip.ts';

/**
 * Writes the head of an open vault's audit into its slot file, outside the database: a trail cut short, or an older
 * file put in its place, does not reach it any more (vault/SECURITY.md D22). Done at lock, and every minute of use.
 * The database learns in turn how often the slots were changed. Throws VaultError of the folder.
 */
export async function keepAuditTip(vault: OpenVault): Promise<void> {
  const head = await vault.db.transaction().execute(getAuditHead);
  const changes = await keepAuditHead(vault, head);
  await vault.db.transaction().execute(async (trx) => {
    if ((await getSlotChanges(trx)) !== changes) await putSlotChanges(trx, changes);
  });
}
