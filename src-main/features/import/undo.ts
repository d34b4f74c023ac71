import { os } from '#pipeline';
import { askFirst, watchSentMonths } from '#records/months/watch-sent-months';
import { refreshCasesOf } from '#records/refresh-case';
import { findBatch } from './import.queries.ts';
import { deleteMade, findWritten, forgetRows, listMade, markUndone } from './undo.queries.ts';

/** Takes a whole import back, or says what was written on it since. */
export const undo = os.import.undo.handler(async ({ input, context, errors }) => {
  const { trx, now, actor } = context;
  const batch = await findBatch(trx, input.batchId);
  if (batch === undefined) throw errors.NOT_FOUND();
  if (batch.undoneAt !== null) throw errors.REFUSED({ message: 'Impor ini sudah dibatalkan.' });
  const written = await findWritten(trx, batch);
  if (written !== undefined) throw errors.REFUSED({ message: sayWritten(written) });
  const made = await listMade(trx, batch.id);
  const isMade = new Set(made.clientIds);
  const others = [...new Set(made.cases.map(({ clientId }) => clientId))].filter((id) => !isMade.has(id));
  const sent = await watchSentMonths(trx, others);
  await forgetRows(trx, batch.id);
  await deleteMade(trx, made);
  for (const clientId of others) await refreshCasesOf(trx, clientId, context);
  askFirst(await sent(others), input.confirmed);
  await markUndone(trx, batch.id, { undoneAt: now, undoneBy: actor.id });
  const counts = { people: made.clientIds.length, cases: made.cases.length };
  context.note({ batch: batch.id, ...counts });
  return counts;
});

/** Why an import stays, in a sentence. */
export const sayWritten = (what: string): string =>
  `Sejak diimpor sudah ada ${what}, jadi impor ini tidak dapat dibatalkan sekaligus. Orang yang keliru dibetulkan atau dibatalkan pendaftarannya satu per satu.`;
