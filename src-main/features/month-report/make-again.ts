import type { Trx } from '#database/connect';
import { defined } from '#domain/defined';
import { totalOf } from '#domain/months/recap-balance';
import { thawMonth } from './freeze-month.ts';
import { findRevision, findSent } from './frozen.queries.ts';
import type { ChosenProfile, MonthData, OnPaper } from './month-data.ts';
import { changesBetween, type Told, withCases } from './month-revision.ts';
import { readTold, toldNow } from './told.ts';

type Asked = { period: string; again: string; withNames: boolean };
type Kept = Pick<MonthData, 'today' | 'centreName' | 'printedBy' | 'auditHead'>;

/**
 * An export as it left: its frozen sheets under the titles it had then, by the profile as it was. Whoever was erased since
 * is not in it any more. Undefined when there is no such export, or not with (or without) names.
 */
export async function readSentAgain(trx: Trx, { period, again, withNames }: Asked, onPaper: OnPaper) {
  const sent = await findSent(trx, period, again);
  if (sent === undefined || (sent.withNames === 1) !== withNames) return undefined;
  const thawed = await thawMonth(trx, sent.revisionId);
  const counts: Told['counts'] = new Map(JSON.parse(sent.counts));
  const { opening, admitted } = totalOf(counts);
  const profile = sent.profile === null ? undefined : (JSON.parse(sent.profile) as ChosenProfile);
  const data: MonthData = {
    ...(JSON.parse(sent.titles) as Kept),
    period,
    countedTo: thawed.frozen.countedTo,
    revision: sent.revision,
    changes: await changesOf(trx, period, { revision: sent.revision, counts, thawed, withNames }),
    sheets: sent.sheets === null ? thawed.sheets : (JSON.parse(sent.sheets) as MonthData['sheets']),
    stays: opening.L + opening.P + admitted.L + admitted.P,
    ...(withNames ? { lists: thawed.lists } : {}),
    ...defined({ profile }),
    // Of before it was kept how a report stood on paper there are workbooks alone, which do not ask.
    onPaper: sent.onPaper === null ? onPaper : (JSON.parse(sent.onPaper) as OnPaper),
    recipient: sent.recipient,
  };
  const as = sent.format as 'xlsx' | 'pdf' | 'csv';
  return { data, as, recipient: sent.recipient, isLocked: sent.innerSha256 !== null };
}

/** What the revision that a period was sent with last says of the one before, for whoever gets it as well. */
export async function changesAsSent(trx: Trx, period: string, withNames: boolean): Promise<string[][]> {
  const before = await findRevision(trx, period);
  if (before?.revisionId === undefined || before.revision === 0) return [];
  const thawed = await thawMonth(trx, before.revisionId);
  return await changesOf(trx, period, { ...before, thawed, withNames });
}

/** What a revision differs in from the one before, as both lie frozen. */
async function changesOf(
  trx: Trx,
  period: string,
  of: {
    revision: number;
    counts: Told['counts'];
    thawed: Awaited<ReturnType<typeof thawMonth>>;
    withNames: boolean;
  },
): Promise<string[][]> {
  if (!of.withNames) return of.thawed.changes;
  const before = await findRevision(trx, period, of.revision - 1);
  if (before === undefined) return [];
  const wanted = of.thawed.told;
  return withCases(
    changesBetween(await readTold(trx, before, { wanted }), toldNow(of.counts, of.thawed.people)),
  );
}
