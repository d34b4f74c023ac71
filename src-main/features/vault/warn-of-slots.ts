import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import type { EventName } from '#domain/words/event-names';
import { type AuditEntry, writeAudit } from '#vault/audit/audit';
import type { SlotWarnings } from '#vault/file/open-vault';
import { getSlotChanges, putSlotChanges } from '#vault/keys/slot-changes.queries';
import type { Unlocked } from '#vault/keys/unlock';

/**
 * Tells in the audit, where it stays, how the files of the keys were found (vault/SECURITY.md R5), and whether they are
 * older than the database knows them to be: then somebody put them back. Gives the same for the person who comes in.
 */
export async function warnOfSlots(
  trx: Trx,
  { slotTroubles, slotChanges }: Unlocked,
  { at, actor }: { at: string; actor: Actor },
): Promise<SlotWarnings> {
  const warn = (operation: EventName, detail: AuditEntry['detail']) =>
    writeAudit(trx, { at, actor, operation, kind: 'warning', outcome: 'done', detail });
  for (const { newest, previous } of slotTroubles) await warn('vault.slotsDamaged', { newest, previous });
  const known = await getSlotChanges(trx);
  const isOlder = slotChanges < known;
  if (isOlder) {
    await warn('vault.slotsOlder', { knownChanges: known, foundChanges: slotChanges });
    await putSlotChanges(trx, slotChanges); // told once
  }
  return { troubles: slotTroubles, isOlder };
}
