import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { type ClockJump, findClockJump } from '#domain/safety/clock-jump';
import type { SlotTrouble } from '#domain/safety/slot-trouble';
import type { EventName } from '#domain/words/event-names';
import type { AuditTip } from '../file/audit-chain.ts';
import type { SlotWarnings } from '../file/open-vault.ts';
import { type AuditDetail, writeAudit } from './audit.ts';
import { getAuditTip, getSlotChanges, putSlotChanges } from './audit-tip.ts';

// What a login asks of the trail before its own row stands there. What does not fit is a warning in the trail, where it
// stays.

/** Whose login this is, and when (UTC ISO). */
type Login = { at: string; actor: Actor };

/**
 * Whether the computer's clock fits the last row of the audit. The order of the trail is that of its numbers, whatever
 * its times say (vault/SECURITY.md R10).
 */
export async function checkClock(trx: Trx, login: Login): Promise<ClockJump | undefined> {
  const last = await trx.selectFrom('audit').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const jump = findClockJump(last?.at, login.at);
  if (jump === undefined) return undefined;
  await warn(trx, login, `clock.${jump.kind}`, { lastAt: jump.lastAt });
  return jump;
}

/**
 * Whether the trail still holds the row the slot file knows as its last. When it does not, rows were cut off or an
 * older file was put back, and the warning keeps both tips when the slot file moves on. One look at one row: the whole
 * trail is verified when somebody asks.
 */
export async function checkAuditTip(trx: Trx, known: AuditTip | undefined, login: Login): Promise<boolean> {
  if (known === undefined || known.seq === 0) return true;
  const row = await trx.selectFrom('audit').where('seq', '=', known.seq).select('mac').executeTakeFirst();
  if (row?.mac === known.mac) return true;
  const { seq: foundSeq, mac: foundMac } = await getAuditTip(trx);
  await warn(trx, login, 'audit.mismatch', { knownSeq: known.seq, knownMac: known.mac, foundSeq, foundMac });
  return false;
}

/**
 * How the files of the keys were found (vault/SECURITY.md R5), and whether they are older than the database knows them
 * to be: then somebody put them back. Gives the same for the person who comes in.
 */
export async function checkSlots(
  trx: Trx,
  { slotTroubles, slotChanges }: { slotTroubles: SlotTrouble[]; slotChanges: number },
  login: Login,
): Promise<SlotWarnings> {
  for (const { newest, previous } of slotTroubles)
    await warn(trx, login, 'vault.slotsDamaged', { newest, previous });
  const known = await getSlotChanges(trx);
  const isOlder = slotChanges < known;
  if (isOlder) {
    await warn(trx, login, 'vault.slotsOlder', { knownChanges: known, foundChanges: slotChanges });
    await putSlotChanges(trx, slotChanges); // told once
  }
  return { troubles: slotTroubles, isOlder };
}

const warn = (trx: Trx, login: Login, operation: EventName, detail: AuditDetail) =>
  writeAudit(trx, { ...login, operation, kind: 'warning', outcome: 'done', detail });
