import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import { turnHelpers } from '#records/helper.queries';
import { writeAudit } from './audit.ts';

/** Begins and ends with the day what was set from one day to another, each with its row: by itself, under whoever came first. */
export async function turnTerms(
  trx: Trx,
  { actor, at, today }: { actor: Actor; at: string; today: string },
): Promise<void> {
  for (const { isOver, caseId, clientId, userId, kind } of await turnHelpers(trx, today))
    await writeAudit(trx, {
      ...{ at, actor, caseId, clientId, kind: 'write', outcome: 'done' },
      operation: isOver ? 'case.helperEnded' : 'case.helperBegan',
      detail: { user: userId, term: kind },
    });
}
