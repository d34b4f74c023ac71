import type { Trx } from '#database/connect';
import { type AuditTip, emptyTrail } from '../file/audit-chain.ts';

/** The last row of the audit as this transaction sees it; seq 0 when there is none. */
export async function getAuditHead(trx: Trx): Promise<AuditTip> {
  const head = await trx
    .selectFrom('audit')
    .select(['seq', 'mac'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? emptyTrail;
}
