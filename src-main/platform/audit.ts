import type { Trx } from './database/connect.ts';
import type { Actor } from './keeper.ts';

/** Facts of an operation without names or free text: counts, hashes, formats, months, field names. */
export type AuditDetail = Record<string, string | number | boolean | string[] | undefined>;

export type AuditEntry = {
  at: string;
  actor: Pick<Actor, 'id' | 'role' | 'sessionId'>;
  operation: string;
  kind: 'read' | 'write' | 'print' | 'export' | 'login' | 'refused';
  outcome: 'done' | 'refused';
  caseId?: string;
  clientId?: string;
  detail: AuditDetail;
};

/** Adds one row to the audit, in the transaction of what it tells. */
export async function writeAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  const { clientId, ...detail } = entry.detail;
  await trx
    .insertInto('audit')
    .values({
      at: entry.at,
      actorId: entry.actor.id,
      role: entry.actor.role,
      sessionId: entry.actor.sessionId,
      operation: entry.operation,
      kind: entry.kind,
      outcome: entry.outcome,
      caseId: entry.caseId ?? (typeof detail.caseId === 'string' ? detail.caseId : null),
      clientId: entry.clientId ?? (typeof clientId === 'string' ? clientId : null),
      detail: JSON.stringify(detail),
    })
    .execute();
}
