import type { Trx } from '#database/connect';
import { totalOf } from '#domain/months/recap-balance';
import { thawMonth } from './freeze-month.ts';
import { findRevision, findSent } from './frozen.queries.ts';
import type { MonthData } from './month-data.ts';
import { changesBetween, type Told, withCases } from './month-revision.ts';
import { readTold, toldNow } from './told.ts';

type Asked = { period: string; again: string; withNames: boolean };

/**
 * An export as it left: its frozen sheets under the titles it had then. Whoever was erased since is not in it any more.
 * Undefined when there is no such export, or not with (or without) names.
 */
export async function readSentAgain(trx: Trx, { period, again, withNames }: Asked) {
  const sent = await findSent(trx, period, again);
  if (sent === undefined || (sent.withNames === 1) !== withNames) return undefined;
  const thawed = await thawMonth(trx, sent.revisionId);
  const counts: Told['counts'] = new Map(JSON.parse(sent.counts));
  const { opening, admitted } = totalOf(counts);
  const now = toldNow(counts, thawed.people);
  const data: MonthData = {
    ...(JSON.parse(sent.titles) as Pick<MonthData, 'today' | 'centreName' | 'printedBy' | 'auditHead'>),
    period,
    countedTo: thawed.frozen.countedTo,
    revision: sent.revision,
    changes: withNames ? await namedChanges(trx, period, sent.revision, now) : thawed.changes,
    sheets: thawed.sheets,
    stays: opening.L + opening.P + admitted.L + admitted.P,
    ...(withNames ? { lists: thawed.lists } : {}),
  };
  return { data, recipient: sent.recipient };
}

/** What a revision differs in from the one before, as both lie frozen. */
async function namedChanges(trx: Trx, period: string, revision: number, now: Told): Promise<string[][]> {
  const before = await findRevision(trx, period, revision - 1);
  return before === undefined ? [] : withCases(changesBetween(await readTold(trx, before), now));
}
