import { formatMonth } from '#domain/months/month';
import { type LongWork, long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { freezeMonth, thawMonth } from './freeze-month.ts';
import { findSent, insertExport } from './frozen.queries.ts';
import { gatherMonth, hasBegun } from './gather-month.ts';
import type { MonthData } from './month-data.ts';
import { type MonthTrouble, totalOf } from './month-figures.ts';
import { monthWorkbook, nominativeCsv } from './month-papers.ts';

export const exportWorkbook = long.monthReport.exportWorkbook.handler(({ input, context, errors, signal }) =>
  make(context, errors, signal, { ...input, as: 'xlsx', withNames: false }),
);

export const exportWithNames = long.monthReport.exportWithNames.handler(
  ({ input, context, errors, signal }) => make(context, errors, signal, { ...input, withNames: true }),
);

type Refusals = {
  NOT_FOUND(): Error;
  NOT_BEGUN(options: { message: string }): Error;
  UNBALANCED(options: { message: string; data: { troubles: MonthTrouble[] } }): Error;
};
type Wanted = {
  month: string;
  recipient: string;
  again?: string | undefined;
  as: 'xlsx' | 'csv';
  withNames: boolean;
};

/** Counts, refuses what does not balance, draws off the main thread, and keeps the month as it leaves. */
async function make(context: LongWork, errors: Refusals, signal: AbortSignal | undefined, wanted: Wanted) {
  const { month, as, withNames, again } = wanted;
  if (again !== undefined) return await makeAgain(context, errors, signal, { ...wanted, again });
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
  context.withTrail(async (trx) => {
    const by = { now: context.now, userId: context.actor.id };
    const revisionId = await freezeMonth(trx, gathered, by);
    const { today, centreName, printedBy, auditHead } = data;
    await insertExport(trx, {
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
    });
  });
  return { ...made, revision: data.revision };
}

/** An export as it left: its frozen sheets under the titles it had then. Whoever was erased since is not in it any more. */
async function makeAgain(
  context: LongWork,
  errors: Refusals,
  signal: AbortSignal | undefined,
  { month, withNames, again, as }: Wanted & { again: string },
) {
  const { sent, thawed } = await context.transact(async (trx) => {
    const found = await findSent(trx, month, again);
    if (found === undefined || (found.withNames === 1) !== withNames) throw errors.NOT_FOUND();
    return { sent: found, thawed: await thawMonth(trx, found.revisionId) };
  });
  const { opening, admitted } = totalOf(new Map(JSON.parse(sent.counts)));
  const data: MonthData = {
    ...(JSON.parse(sent.titles) as Pick<MonthData, 'today' | 'centreName' | 'printedBy' | 'auditHead'>),
    month,
    countedTo: thawed.frozen.countedTo,
    revision: sent.revision,
    changes: thawed.changes,
    sheets: thawed.sheets,
    stays: opening.L + opening.P + admitted.L + admitted.P,
    ...(withNames ? { nominative: thawed.nominative } : {}),
  };
  const { recipient } = sent;
  const made = await handOut(
    context,
    as === 'csv' ? nominativeCsv : monthWorkbook,
    data,
    { recipient },
    signal,
  );
  return { ...made, revision: sent.revision };
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
