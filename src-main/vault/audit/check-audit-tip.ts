import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import type { AuditTip } from '../file/audit-chain.ts';
import { writeAudit } from './audit.ts';
import { getAuditHead } from './audit-tip.ts';

/**
 * Looks at login whether the trail still holds the row the slot file knows as its last. When it does not, rows were
 * cut off or an older file was put back, and a warning with both heads goes into the trail, where it stays when the
 * slot file moves on. One look at one row: the whole trail is verified when somebody asks. Gives whether the row is
 * there.
 */
export async function checkAuditTip(
  trx: Trx,
  known: AuditTip | undefined,
  { at, actor }: { at: string; actor: Actor },
): Promise<boolean> {
  if (known === undefined || known.seq === 0) return true;
  const row = await trx.selectFrom('audit').where('seq', '=', known.seq).select('mac').executeTakeFirst();
  if (row?.mac === known.mac) return true;
  const found = await getAuditHead(trx);
  await writeAudit(trx, {
    at,
    actor,
    operation: 'audit.mismatch',
    kind: 'warning',
    outcome: 'done',
    detail: { knownSeq: known.seq, knownMac: known.mac, foundSeq: found.seq, foundMac: found.mac },
  });
  return false;
}
