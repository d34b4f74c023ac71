import { formatPeriod } from '#domain/months/period';
import { long } from '#pipeline';
import { cellsIn, writeMonthFile } from '#platform/month-file';
import { handOut } from '#platform/paper/hand-out';
import { takeCentreKey } from '#vault/keys/centre-key';
import { findSentFigures } from './frozen.queries.ts';
import { monthFile } from './month-file-paper.ts';

/** The figures of a month as they were sent last, signed by the centre; a month that was never sent has none. */
export const exportFile = long.monthReport.exportFile.handler(async ({ input, context, errors, signal }) => {
  const { month } = input;
  const { sent, key } = await context.transact(async (trx) => ({
    sent: await findSentFigures(trx, month),
    key: await takeCentreKey(trx, context.now),
  }));
  if (sent === undefined)
    throw errors.NOT_SENT({ message: `${formatPeriod(month)} belum diekspor. Ekspor dahulu laporannya.` });
  const { counts, ...about } = sent;
  const cells = cellsIn(counts);
  const { name, kind, town } = context.centre;
  const centre = { id: context.vault.vaultId, name, kind, town };
  const text = writeMonthFile({ centre, month, ...about, cells }, key.key);
  const { revision } = sent;
  const content = { period: month, revision, text, cells: cells.length };
  return { ...(await handOut(context, monthFile, content, input, signal)), revision };
});
