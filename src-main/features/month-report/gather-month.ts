import type { Trx } from '#database/connect';
import { monthOf } from '#domain/months/month';
import { type Days, daysUntil, lastOf } from '#domain/months/period';
import { type Counts, cellsOf, sumCounts } from '#domain/months/report-cells';
import { listReportCases, type NamedReportCase } from '#records/report-people.queries';
import { getAuditTip } from '#vault/audit/audit-tip';
import { findFrozen } from './frozen.queries.ts';
import { gatherNominative, type NamedRow } from './gather-nominative.ts';
import type { MonthData } from './month-data.ts';
import { brokenOpening, isBalanced, type MonthTrouble, totalOf, troublesOf } from './month-figures.ts';
import { changesBetween } from './month-revision.ts';
import { drawnSheets } from './month-sheets.ts';

type Wanted = { month: string; today: string; centreName: string; printedBy: string };

/** A month as it would be exported now, with what speaks against exporting it. */
export type GatheredMonth = {
  data: MonthData;
  counts: Counts;
  /** What each person adds to the counts, by their id. */
  people: Map<string, Counts>;
  named: NamedRow[];
  troubles: MonthTrouble[];
  balanced: boolean;
  /** The number of the export before, counted from 0; undefined before the first. */
  revisionBefore: number | undefined;
};

/** Reads everything the month's report says as of its last day, for the screen and for the workbook alike. */
export async function gatherMonth(trx: Trx, about: Wanted): Promise<GatheredMonth> {
  const { month } = about;
  const days = daysUntil(month, about.today);
  const cases = await listReportCases(trx, days);
  const ofStays = troublesOf(cases, days);
  const people = ofStays.length === 0 ? countPeople(cases, days) : new Map<string, Counts>();
  const counts = sumCounts(people.values());
  const before = await findFrozen(trx, month);
  const changes = before === undefined ? [] : changesBetween(before, counts);
  const { opening, admitted } = totalOf(counts);
  const opened = ofStays.length === 0 ? await brokenOpening(trx, month, counts) : [];
  const troubles = [...ofStays, ...opened];
  const data: MonthData = {
    ...about,
    countedTo: lastOf(days),
    auditHead: await getAuditTip(trx),
    revision: before === undefined ? 0 : before.revision + (changes.length > 0 ? 1 : 0),
    changes,
    sheets: drawnSheets(counts, lastOf(days)),
    stays: opening.L + opening.P + admitted.L + admitted.P,
  };
  return {
    data,
    counts,
    people,
    named: await gatherNominative(trx, cases, days),
    troubles,
    balanced: troubles.length === 0 && isBalanced(counts),
    revisionBefore: before?.revision,
  };
}

function countPeople(cases: readonly NamedReportCase[], days: Days): Map<string, Counts> {
  const people = Map.groupBy(cases, ({ clientId }) => clientId);
  return new Map(
    [...people].map(([personId, own]) => [personId, cellsOf({ personId, cases: own }, days, 'month')]),
  );
}

/** Whether the month has begun by this day. */
export const hasBegun = (month: string, today: string): boolean => month <= monthOf(today);
