import type { Trx } from '#database/connect';
import { formatPeriod } from '#domain/months/period';
import { type Counts, sumCounts } from '#domain/months/report-cells';
import { os } from '#pipeline';
import { listSentPeriods } from '#records/months/sent-months.queries';
import { type Telling, tellAgain } from '#records/months/tell-people';
import { type Frozen, findRevision, listTouched } from './frozen.queries.ts';
import { type Change, changesBetween } from './month-revision.ts';
import { showChanges } from './show-changes.ts';
import { readTold, toldNow } from './told.ts';

/**
 * The reports that were sent and would be told otherwise now, each with its cells. Only those who were corrected since are
 * told anew, so that a first page is not a report.
 */
export const changed = os.monthReport.changed.handler(async ({ context: { trx, actor } }) => {
  const touched = await listTouched(trx);
  const sent = (await listSentPeriods(trx)).filter(({ period }) => touched.has(period));
  const now = await tellAgain(trx, [...new Set([...touched.values()].flat())], sent);
  const reports = [];
  for (const { period } of sent) {
    const before = await findRevision(trx, period);
    if (before === undefined) continue;
    const changes = await changesOf(trx, before, touched.get(period) ?? [], now.get(period) ?? new Map());
    if (changes?.length === 0) continue;
    reports.push({
      period,
      title: formatPeriod(period),
      nextRevision: before.revision + 1,
      changes: changes === undefined ? null : await showChanges(trx, actor, changes),
    });
  }
  return reports;
});

/** What differs by these people; undefined where it was not kept what was told of them. */
async function changesOf(
  trx: Trx,
  before: Frozen,
  clientIds: readonly string[],
  told: ReadonlyMap<string, Telling>,
): Promise<Change[] | undefined> {
  const was = await readTold(trx, before, { of: clientIds });
  if (was.people === undefined) return undefined;
  const now = new Map(clientIds.flatMap((id) => (told.has(id) ? [[id, told.get(id) as Telling]] : [])));
  return changesBetween(was, toldNow(movedBy(was.counts, was.people, now), now));
}

/** The counts as they were sent, less what these people added then, and with what they add now. */
function movedBy(sent: Counts, was: ReadonlyMap<string, Telling>, now: ReadonlyMap<string, Telling>): Counts {
  const taken = [...was.values()].map(
    ({ counts }) => new Map([...counts].map(([cell, one]) => [cell, -one])),
  );
  return sumCounts([sent, ...taken, ...[...now.values()].map(({ counts }) => counts)]);
}
