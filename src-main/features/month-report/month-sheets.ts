import { formatCivilDate } from '#domain/civil-date';
import type { AgeBand } from '#domain/lists/age-bands';
import { daysOf, formatPeriod, lastOf, monthsOf, periodKindOf, periodKinds } from '#domain/months/period';
import { type CountSheetId, type Counts, readCell } from '#domain/months/report-cells';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import type { Sheet } from '#platform/paper/workbook';
import { countSheets } from './count-sheets.ts';
import { drawCounts } from './draw-counts.ts';
import type { DrawnSheet, MonthData, UntitledSheet } from './month-data.ts';
import { namedSheets } from './nominative-sheet.ts';

/** The sheets of domain reference 6.4, in order, and those of whom it does not speak. */
export function monthSheets(data: MonthData): Sheet[] {
  const titles = titlesOf(data);
  const named = (sheet: UntitledSheet, subject: string): Sheet => ({
    ...sheet,
    titles: [subject, ...titles],
  });
  return [
    ...[...data.sheets, ...namedSheets(data)].map(({ title, sheet }) => named(sheet, title)),
    ...(data.changes.length > 0
      ? [named(revisionSheet(data), `PERUBAHAN TERHADAP EKSPOR SEBELUMNYA (REVISI ${data.revision})`)]
      : []),
  ];
}

/** Every counting sheet, that of ages in these bands; the one of those outside the house only where there is somebody. */
export function drawnSheets(counts: Counts, countedTo: string, bands: readonly AgeBand[]): DrawnSheet[] {
  const hasOutside = [...counts.keys()].some((cell) => readCell(cell).sheet === 'outside');
  return (Object.keys(countSheets) as CountSheetId[])
    .filter((id) => id !== 'outside' || hasOutside)
    .map((id) => ({
      title: countSheets[id].title,
      sheet: drawCounts(id, counts, { lastDay: countedTo, bands }),
    }));
}

/** The last column only where cases may be named. */
const revisionHead = ['Lembar', 'Baris', 'Kolom', 'Sebelumnya', 'Sekarang', 'Kasus'];

function titlesOf({
  period,
  today,
  countedTo,
  centreName,
  printedBy,
  revision,
  auditHead,
}: MonthData): string[] {
  const isRunning = lastOf(daysOf(period)) >= today;
  const until = isRunning ? `, sampai dengan ${formatCivilDate(countedTo, 'long')}` : '';
  const version = revision === 0 ? '' : ` · Revisi ${revision}`;
  return [
    centreName,
    ...sayPeriod(period, until, version),
    `Dicetak ${formatCivilDate(today, 'long')} oleh ${printedBy}`,
    `Jejak audit s.d. nomor ${formatNumber(auditHead.seq)}, sidik ${formatFingerprint(auditHead.mac)}`,
  ];
}

/** "Bulan: Oktober 2026"; a longer one with its months, and that everybody is in it once. */
function sayPeriod(period: string, until: string, version: string): string[] {
  const months = monthsOf(period).map(formatPeriod);
  if (periodKindOf(period) === 'month')
    return [`${periodKinds.month.label}: ${formatPeriod(period)}${until}${version}`];
  return [
    `${formatPeriod(period)} (${months[0]} s.d. ${months.at(-1)})${version}`,
    `Setiap orang dihitung sekali${until}`,
  ];
}

function revisionSheet({ changes }: MonthData): UntitledSheet {
  return {
    name: 'Revisi',
    head: revisionHead.slice(0, changes[0]?.length),
    rows: changes,
    widths: [16, 52, 24, 18, 18, 30].slice(0, changes[0]?.length),
  };
}
