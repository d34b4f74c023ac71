import { sayErasureTrouble, troubleOfErasure } from '#domain/safety/erasure';
import { long } from '#pipeline';
import { writeAudit } from '#vault/audit/audit';
import { finishErasures } from '#vault/erasure/finish-erasures';
import { purgeClient } from '#vault/erasure/purge-client';
import { findErasure } from './erasure.queries.ts';
import { judge } from './list-erasures.ts';

/**
 * Deletes in one transaction, with the row of the audit that tells of it; then cleans the file. A process killed
 * between the two has erased, and the next login cleans.
 */
export const carryOut = long.erasure.carryOut.handler(async ({ input, context, errors }) => {
  const { transact, vault, now, actor } = context;
  const { clientId, purged, removeFiles } = await transact(async (trx) => {
    const erasure = await findErasure(trx, input.erasureId);
    if (erasure === undefined) throw errors.NOT_FOUND();
    const trouble = troubleOfErasure(await judge(trx, erasure, context, input.registerNumber));
    if (trouble !== undefined) {
      const message = sayErasureTrouble(trouble, erasure.notBefore);
      throw errors.REFUSED({ message, data: { why: trouble } });
    }
    const { clientId: erased, ground, proposedBy } = erasure;
    const gone = await purgeClient(trx, { vaultFolder: vault.folder, clientId: erased, erasedAt: now });
    if (gone === undefined) throw errors.NOT_FOUND();
    await writeAudit(trx, {
      at: now,
      actor,
      operation: 'erasure.purge',
      kind: 'write',
      outcome: 'done',
      clientId: erased,
      detail: { erasure: erasure.id, ground, proposedBy, ...gone.purged },
    });
    return { clientId: erased, ...gone };
  });
  await removeFiles();
  const isFinished = await finishErasures(vault, now);
  context.note({ clientId, ...purged, isFinished });
  return { ...purged, isFinished };
});
