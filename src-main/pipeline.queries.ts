import type { Operation } from '#contract/operation';
import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { aboutToBeErased, annulledCases, mayRead, maySee } from '#records/visible.queries';
import { type AuditDetail, writeAudit } from '#vault/audit/audit';
import type { Session } from '#vault/session';

/**
 * The cases that are there of those an operation names; one whose person is about to be erased is not, nor, unless it is
 * asked for (`alsoAnnulled`), one whose registration was annulled. Of each whether whoever asks may work in it, or at
 * least read it.
 */
export async function listNamedCases(
  trx: Trx,
  actor: Pick<Actor, 'id' | 'role'>,
  ids: readonly string[],
  { alsoAnnulled = false } = {},
) {
  return await trx
    .selectFrom('caseFile')
    .select(['caseFile.id', 'clientId'])
    .select([maySee(actor, 'caseFile.id').as('mayWork'), mayRead(trx, actor, 'caseFile.id').as('mayRead')])
    .where('id', 'in', ids)
    .where('clientId', 'not in', aboutToBeErased(trx))
    .$if(!alsoAnnulled, (cases) => cases.where('id', 'not in', annulledCases(trx)))
    .execute();
}

/** A case as its audit rows name it. */
export type AuditedCase = { id: string; clientId: string };

/** One audit row, or one for each case when the operation is about several. */
export async function writeTrail(
  trx: Trx,
  { audit: kind }: Operation,
  operation: readonly string[],
  { now: at, actor }: { now: string; actor: Actor },
  detail: AuditDetail,
  cases: readonly AuditedCase[],
): Promise<void> {
  if (kind === 'none') return;
  const row = { at, actor, operation, kind, outcome: 'done', detail } as const;
  if (cases.length === 0) return writeAudit(trx, row);
  for (const { id, clientId } of cases) await writeAudit(trx, { ...row, caseId: id, clientId });
}

/** The row of an operation that somebody may not do. */
export async function writeRefusal(
  { vault, actor }: Session,
  operation: readonly string[],
  at: string,
): Promise<void> {
  const row = { at, actor, operation, kind: 'refused', outcome: 'refused', detail: {} } as const;
  await vault.db.transaction().execute((trx) => writeAudit(trx, row));
}
