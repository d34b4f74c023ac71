import { formatCivilDate } from '#domain/civil-date';
import { daysOf, formatPeriod, lastOf, monthsOf, periodKindOf, periodKinds } from '#domain/months/period';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import type { MonthData } from './month-data.ts';

/** The lines that stand over each sheet of the whole report. */
export function titlesOf(data: MonthData): string[] {
  const { today, centreName, printedBy } = data;
  return [
    centreName,
    ...periodLines(data),
    `Diekspor ${formatCivilDate(today, 'long')} oleh ${printedBy}`,
    trailLine(data),
  ];
}

/** Up to which row of the audit the report was read, with the fingerprint of that row. */
export const trailLine = ({ auditHead }: MonthData): string =>
  `Jejak audit s.d. nomor ${formatNumber(auditHead.seq)}, sidik ${formatFingerprint(auditHead.mac)}`;

/** "Bulan: Oktober 2026"; a longer one with its months, and that everybody is in it once. */
export function periodLines({ period, today, countedTo, revision }: MonthData): string[] {
  const isRunning = lastOf(daysOf(period)) >= today;
  const until = isRunning ? `, sampai dengan ${formatCivilDate(countedTo, 'long')}` : '';
  const version = revision === 0 ? '' : ` · Revisi ${revision}`;
  const months = monthsOf(period).map(formatPeriod);
  if (periodKindOf(period) === 'month')
    return [`${periodKinds.month.label}: ${formatPeriod(period)}${until}${version}`];
  return [
    `${formatPeriod(period)} (${months[0]} s.d. ${months.at(-1)})${version}`,
    `Setiap orang dihitung sekali${until}`,
  ];
}
