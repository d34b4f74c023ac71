import { formatPeriod } from '#domain/months/period';
import { type LongWork, long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { freezeMonth } from './freeze-month.ts';
import { insertExport } from './frozen.queries.ts';
import { type GatheredMonth, gatherMonth, hasBegun } from './gather-month.ts';
import { readSentAgain } from './make-again.ts';
import type { MonthData } from './month-data.ts';
import type { MonthTrouble } from './month-figures.ts';
import { monthWorkbook, nominativeCsv } from './month-papers.ts';
import { withCases } from './month-revision.ts';
import { listsOf } from './sealed-rows.ts';

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
  period: string;
  recipient: string;
  again?: string | undefined;
  as: 'xlsx' | 'csv';
  withNames: boolean;
};

/** Counts, refuses what does not balance, draws off the main thread, and keeps the report as it leaves. */
async function make(context: LongWork, errors: Refusals, signal: AbortSignal | undefined, wanted: Wanted) {
  const { period, again } = wanted;
  if (again !== undefined) return await makeAgain(context, errors, signal, { ...wanted, again });
  if (!hasBegun(period, context.today))
    throw errors.NOT_BEGUN({ message: `${formatPeriod(period)} belum dimulai.` });
  const gathered = await context.transact((trx) =>
    gatherMonth(trx, {
      period,
      today: context.today,
      centreName: context.centre.name,
      printedBy: context.actor.name,
      ageBands: context.centre.own.ageBands,
      isSent: true,
    }),
  );
  refuseTroubles(gathered.troubles, errors);
  const data: MonthData = wanted.withNames ? namedData(gathered) : gathered.data;
  const made = await handOut(context, paperOf(wanted), data, wanted, signal);
  keepSent(context, { gathered, wanted, made });
  return { ...made, revision: data.revision };
}

const paperOf = ({ as }: Pick<Wanted, 'as'>) => (as === 'csv' ? nominativeCsv : monthWorkbook);

const namedData = ({ data, lines, changes }: GatheredMonth): MonthData => ({
  ...data,
  lists: listsOf(lines),
  changes: withCases(changes),
});

/** Freezes the report and writes that it left, in the transaction of the audit row. */
function keepSent(
  context: LongWork,
  {
    gathered,
    wanted,
    made,
  }: { gathered: GatheredMonth; wanted: Wanted; made: { name: string; sha256: string } },
): void {
  const { today, centreName, printedBy, auditHead } = gathered.data;
  context.withTrail(async (trx) => {
    const by = { now: context.now, userId: context.actor.id };
    const revisionId = await freezeMonth(trx, gathered, by);
    await insertExport(trx, {
      id: context.newId(),
      revisionId,
      exportedAt: context.now,
      exportedBy: context.actor.id,
      recipient: wanted.recipient,
      format: wanted.as,
      withNames: wanted.withNames ? 1 : 0,
      titles: JSON.stringify({ today, centreName, printedBy, auditHead }),
      fileName: made.name,
      sha256: made.sha256,
    });
  });
}

/** An export as it left. */
async function makeAgain(
  context: LongWork,
  errors: Refusals,
  signal: AbortSignal | undefined,
  wanted: Wanted & { again: string },
) {
  const sent = await context.transact((trx) => readSentAgain(trx, wanted));
  if (sent === undefined) throw errors.NOT_FOUND();
  const { data, recipient } = sent;
  const made = await handOut(context, paperOf(wanted), data, { recipient }, signal);
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
