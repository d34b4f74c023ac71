import type { Trx } from '#database/connect';
import { findRescue, putRescue } from '#database/rescue.queries';

/**
 * Takes a person out of the report of a rescue: what names them, and every row without a place that does not lead to
 * somebody who is still there, since it may be theirs. Does nothing in a vault that was never rescued.
 */
export async function forgetInRescue(trx: Trx, ids: readonly string[]): Promise<void> {
  const report = await findRescue(trx);
  if (report === undefined) return;
  const gone = new Set(ids);
  const there = await listThere(trx);
  await putRescue(trx, {
    ...report,
    remade: report.remade.filter(({ id }) => !gone.has(id)),
    touched: report.touched.filter(
      ({ caseId = '', clientId = '' }) => !gone.has(caseId) && !gone.has(clientId),
    ),
    leftovers: report.leftovers.filter(({ row }) => {
      const cells = Object.values(row);
      return cells.some((cell) => there.has(cell)) && !cells.some((cell) => gone.has(`${cell}`));
    }),
  });
}

/** The id of everybody, of their cases and of their forms. */
async function listThere(trx: Trx): Promise<Set<unknown>> {
  const there = new Set<unknown>();
  for (const table of ['client', 'caseFile', 'formRecord'] as const) {
    for (const { id } of await trx.selectFrom(table).select('id').execute()) there.add(id);
  }
  return there;
}
