import { formatMonth } from '#domain/months/month';
import { type LongWork, long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { freezeMonth } from './freeze-month.ts';
import { gatherMonth, hasBegun } from './gather-month.ts';
import type { MonthTrouble } from './month-figures.ts';
import { monthWorkbook, nominativeCsv } from './month-papers.ts';
import type { MonthData } from './month-sheets.ts';

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

/** Counts, refuses what does not balance, draws off the main thread, and keeps the month as it leaves. */
async function make(context: LongWork, errors: Refusals, signal: AbortSignal | undefined, wanted: Wanted) {
  const { month, as, withNames } = wanted;
  if (!hasBegun(month, context.today))
    throw errors.NOT_BEGUN({ message: `${formatMonth(month)} belum dimulai.` });
  const gathered = await context.transact((trx) =>
    gatherMonth(trx, {
      month,
      today: context.today,
      centreName: context.centre.name,
      printedBy: context.actor.name,
    }),
  );
  refuseTroubles(gathered.troubles, errors);
  const names = withNames ? { nominative: gathered.named.map(({ cells }) => cells) } : {};
  const data: MonthData = { ...gathered.data, ...names };
  const made = await handOut(context, as === 'csv' ? nominativeCsv : monthWorkbook, data, wanted, signal);
  await context.transact(async (trx) => {
    const by = { now: context.now, userId: context.actor.id };
    const revisionId = await freezeMonth(trx, gathered, by);
    const { today, centreName, printedBy, auditHead } = data;
    await trx
      .insertInto('reportExport')
      .values({
        id: context.newId(),
        revisionId,
        exportedAt: context.now,
        exportedBy: context.actor.id,
        recipient: wanted.recipient,
        format: as,
        withNames: withNames ? 1 : 0,
        titles: JSON.stringify({ today, centreName, printedBy, auditHead }),
        fileName: made.name,
        sha256: made.sha256,
      })
      .execute();
  });
  return { ...made, revision: data.revision };
}

function refuseTroubles(troubles: MonthTrouble[], errors: Refusals): void {
  const [first] = troubles;
  if (first === undefined) return;
  const more = troubles.length > 1 ? ` Ada ${troubles.length} kasus yang perlu diperbaiki.` : '';
  throw errors.UNBALANCED({
    message: `Laporan tidak seimbang, jadi tidak diekspor. ${first.sentence}${more}`,
    data: { troubles },
  });
}
