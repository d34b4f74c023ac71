import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import type { EventName } from '#domain/words/event-names';
import { appVersion } from '#platform/app-version';
import { encodeTold } from '../file/audit-chain.ts';

/** Facts of an operation without names or free text: counts, hashes, formats, months, field names. */
export type AuditDetail = Record<string, string | number | boolean | string[] | undefined>;

export type AuditEntry = {
  at: string;
  actor: Pick<Actor, 'id' | 'role' | 'sessionId' | 'pc'>;
  /** An operation by its path in the contract, anything else by its name. */
  operation: readonly string[] | EventName;
  kind: 'read' | 'write' | 'print' | 'export' | 'login' | 'refused' | 'warning';
  outcome: 'done' | 'refused';
  caseId?: string;
  clientId?: string;
  detail: AuditDetail;
};

// Read in the statement that writes: one round to the database for a row.
const previousMac = sql`(select mac from audit order by seq desc limit 1)`;
const nextSeq = sql<number>`(select coalesce(max(seq), 0) + 1 from audit)`;

/** Adds one row to the audit, chained to the row before it, in the transaction of what it tells. */
export async function writeAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  const { clientId, ...detail } = entry.detail;
  // In the order of toldColumns.
  const told = {
    at: entry.at,
    actorId: entry.actor.id,
    role: entry.actor.role,
    sessionId: entry.actor.sessionId,
    operation: typeof entry.operation === 'string' ? entry.operation : entry.operation.join('.'),
    kind: entry.kind,
    outcome: entry.outcome,
    caseId: entry.caseId ?? (typeof detail.caseId === 'string' ? detail.caseId : null),
    clientId: entry.clientId ?? (typeof clientId === 'string' ? clientId : null),
    detail: JSON.stringify(detail),
    appVersion,
    pc: entry.actor.pc ?? null,
  };
  const mac = sql<string>`audit_mac(${previousMac}, ${nextSeq}, ${encodeTold(Object.values(told))})`;
  await trx
    .insertInto('audit')
    .values({ seq: nextSeq, ...told, mac })
    .execute();
}
