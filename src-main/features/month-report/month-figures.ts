import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { columnsIn } from '#domain/months/flow';
import { monthOf } from '#domain/months/month';
import { type Days, daysOf, formatPeriod, periodBefore } from '#domain/months/period';
import { type Counts, readCell } from '#domain/months/report-cells';
import { spellsOf } from '#domain/months/who-counts';
import { checkStays } from '#domain/people/stay-troubles';
import type { NamedReportCase } from '#records/months/report-people.queries';
import { findRevision } from './frozen.queries.ts';

/** A case that keeps the month from being counted, in a sentence. */
export type MonthTrouble = { caseId: string; caseNumber: string; sentence: string };

/**
 * Everything that speaks against counting these cases. While there are troubles nothing is counted: a wrong figure that
 * looks right is worse than none.
 */
export function troublesOf(cases: readonly NamedReportCase[], days: Days): MonthTrouble[] {
  const counted = cases.filter(
    (one) =>
      columnsIn({ from: one.admittedOn, until: one.leftOn }, days).length > 0 &&
      (spellsOf(one).length > 0 || one.leaveReason === null),
  );
  const byNumber = new Map(counted.map((one) => [one.caseNumber, one]));
  const unchecked = counted.map((one) => ({
    caseId: one.caseNumber,
    personId: one.clientId,
    category: one.category,
    ...(one.sex ? { sex: one.sex } : {}),
    admittedOn: one.admittedOn,
    ...(one.leftOn ? { leftOn: one.leftOn } : {}),
    ...(one.leaveReason ? { reason: one.leaveReason } : {}),
  }));
  return checkStays(unchecked).map(({ caseId: caseNumber, trouble }) => ({
    caseId: byNumber.get(caseNumber)?.caseId ?? '',
    caseNumber,
    sentence: `Kasus ${caseNumber}: ${trouble}`,
  }));
}

/**
 * Whether a period opens with what the one before it closed with as it was sent, and a longer one with what the month
 * before it closed with; otherwise the revision that must go first, in a sentence. Nothing where none was sent.
 */
export async function brokenOpening(trx: Trx, period: string, counts: Counts): Promise<MonthTrouble[]> {
  const monthBefore = monthOf(addDays(daysOf(period).from, -1));
  const broken: MonthTrouble[] = [];
  for (const before of new Set([periodBefore(period), monthBefore])) {
    const sent = await findRevision(trx, before);
    if (sent === undefined || endsAlike(sent.counts, counts)) continue;
    const sentence = `${formatPeriod(before)} sudah diekspor, dan akhirnya tidak sama lagi dengan awal ${formatPeriod(period)}. Ekspor dahulu ${formatPeriod(before)} revisi ${sent.revision + 1}.`;
    broken.push({ caseId: '', caseNumber: '', sentence });
  }
  return broken;
}

/** Whether one closes with whom the other opens with, by category and sex. */
function endsAlike(before: Counts, now: Counts): boolean {
  const ends = (all: Counts, column: string) =>
    [...all]
      .map(([cell, count]) => ({ ...readCell(cell), count }))
      .filter((cell) => cell.sheet === 'recap' && cell.column.startsWith(`${column}.`) && cell.count !== 0)
      .map(({ row, column: name, count }) => `${row} ${name.at(-1)} ${count}`)
      .sort()
      .join();
  return ends(before, 'closing') === ends(now, 'opening');
}
