import { formatMonth } from '#domain/months/month';
import { type LongWork, long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { gatherMonth, hasBegun } from './gather-month.ts';
import { findSnapshot, saveSnapshot } from './month.queries.ts';
import type { MonthTrouble } from './month-figures.ts';
import { monthWorkbook, nominativeCsv } from './month-papers.ts';

export const exportWorkbook = long.monthReport.exportWorkbook.handler(({ input, context, errors, signal }) =>
  make(context, errors, signal, { ...input, as: 'xlsx', withNames: false }),
);

export const exportWithNames = long.monthReport.exportWithNames.handler(
  ({ input, context, errors, signal }) => make(context, errors, signal, { ...input, withNames: true }),
);

type Refusals = {
  NOT_BEGUN(options: { message: string }): Error;
  UNBALANCED(options: { message: string; data: { troubles: MonthTrouble[] } }): Error;
};
type Wanted = { month: string; recipient: string; as: 'xlsx' | 'csv'; withNames: boolean };

/** Counts, refuses what does not balance, draws off the main thread, and keeps the recap as it was exported. */
async function make(context: LongWork, errors: Refusals, signal: AbortSignal | undefined, wanted: Wanted) {
  const { month, as, withNames } = wanted;
  if (!hasBegun(month, context.today))
    throw errors.NOT_BEGUN({ message: `${formatMonth(month)} belum dimulai.` });
  const { data, troubles } = await context.transact((trx) =>
    gatherMonth(trx, {
      month,
      today: context.today,
      centreName: context.centre.name,
      printedBy: context.actor.name,
      withNames,
    }),
  );
  const [first] = troubles;
  if (first !== undefined) {
    const more = troubles.length > 1 ? ` Ada ${troubles.length} kasus yang perlu diperbaiki.` : '';
    throw errors.UNBALANCED({
      message: `Laporan tidak seimbang, jadi tidak diekspor. ${first.sentence}${more}`,
      data: { troubles },
    });
  }
  const made = await handOut(context, as === 'csv' ? nominativeCsv : monthWorkbook, data, wanted, signal);
  await context.transact(async (trx) => {
    const last = await findSnapshot(trx, month);
    if (last !== undefined && last.revision >= data.revision) return;
    const recap = JSON.stringify(data.recap);
    await saveSnapshot(trx, {
      month,
      revision: data.revision,
      recap,
      exportedAt: context.now,
      exportedBy: context.actor.id,
    });
  });
  return { ...made, revision: data.revision };
}
