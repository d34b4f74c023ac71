import type { Trx } from '#database/connect';
import { type AuditTip, emptyTrail } from '../file/audit-chain.ts';
import type { OpenVault } from '../file/open-vault.ts';
import { keepTipInSlots } from '../keys/vault-keys.ts';

// The slot file knows the last row of the audit, and so tells an older database; the database knows how often the slots
// were changed, and so tells an older slot file.

/** The last row of the audit as this transaction sees it; seq 0 when there is none. */
export async function getAuditTip(trx: Trx): Promise<AuditTip> {
  const tip = await trx
    .selectFrom('audit')
    .select(['seq', 'mac'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return tip ?? emptyTrail;
}

/**
 * Writes the tip of an open vault's audit into its slot file, outside the database: a trail cut short, or an older file
 * put in its place, does not reach it any more (vault/SECURITY.md D22, R5). Done at lock, and every minute of use. The
 * database learns in turn how often the slots were changed. Throws VaultError of the folder.
 */
export async function keepAuditTip(vault: OpenVault): Promise<void> {
  const tip = await vault.db.transaction().execute(getAuditTip);
  const changes = await keepTipInSlots(vault, tip);
  await vault.db.transaction().execute(async (trx) => {
    if ((await getSlotChanges(trx)) !== changes) await putSlotChanges(trx, changes);
  });
}

/** How often the slots were changed, as far as the database knows; 0 when it knows of none. */
export async function getSlotChanges(trx: Trx): Promise<number> {
  const row = await trx.selectFrom('setting').where('key', '=', 'slots').select('value').executeTakeFirst();
  return row === undefined ? 0 : JSON.parse(row.value).changes;
}

/** Keeps how often the slots were changed; 0 for slots that begin anew, as in a restored vault. */
export async function putSlotChanges(trx: Trx, changes: number): Promise<void> {
  const value = JSON.stringify({ changes });
  await trx
    .insertInto('setting')
    .values({ key: 'slots', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
