import { formatMoment, zoneOffsets } from '#domain/instant';
import { long, os } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { verdictOf } from '#records/verdicts';
import { findBatch, listBatches, listOutcomes } from './import.queries.ts';
import { importProtocol } from './import-papers.ts';
import { findWritten } from './undo.queries.ts';
import { sayWritten } from './undo.ts';

/** The imports of this vault, the newest first. */
export const list = os.import.list.handler(async ({ context: { trx } }) => {
  const batches = await listBatches(trx);
  return await Promise.all(
    batches.map(async ({ id, undoneAt, undoneByName, ...batch }) => {
      const written =
        undoneAt === null ? await findWritten(trx, { id, importedAt: batch.importedAt }) : undefined;
      const why = undoneAt === null ? written && sayWritten(written) : 'Impor ini sudah dibatalkan.';
      const undone = undoneAt === null ? null : { at: undoneAt, by: undoneByName ?? '' };
      return { batchId: id, ...batch, undone, can: { undo: verdictOf(why) } };
    }),
  );
});

export const protocol = long.import.protocol.handler(async ({ input, context, errors, signal }) => {
  const { batchId, recipient } = input;
  const content = await context.transact(async (trx) => {
    const batch = await findBatch(trx, batchId);
    if (batch === undefined) return undefined;
    const sayAt = (at: string) => formatMoment(at, zoneOffsets[context.centre.zone]);
    const { importedAt, undoneAt } = batch;
    const told = { ...batch, importedAt: sayAt(importedAt), undoneAt: undoneAt && sayAt(undoneAt) };
    return { batch: told, on: context.today, outcomes: await listOutcomes(trx, batchId) };
  });
  if (content === undefined) throw errors.NOT_FOUND();
  return await handOut(context, importProtocol, content, { recipient }, signal);
});
