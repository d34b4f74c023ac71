import { formatCivilDate } from '#domain/civil-date';
import { formatMonth, lastDayOf } from '#domain/months/month';
import { type CountSheetId, type Counts, readCell } from '#domain/months/report-cells';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import type { Sheet } from '#platform/paper/workbook';
import { countSheets } from './count-sheets.ts';
import { drawCounts } from './draw-counts.ts';
import type { DrawnSheet, MonthData, UntitledSheet } from './month-data.ts';
import { nominativeSheet } from './nominative-sheet.ts';

/** The sheets of domain reference 6.4, in order, and those of whom it does not speak. */
export function monthSheets(data: MonthData): Sheet[] {
  const titles = titlesOf(data);
  const named = (sheet: UntitledSheet, subject: string): Sheet => ({
    ...sheet,
    titles: [subject, ...titles],
  });
  return [
    ...data.sheets.map(({ title, sheet }) => named(sheet, title)),
    ...(data.nominative ? [named(nominativeSheet(data), 'DAFTAR NOMINATIF (RAHASIA)')] : []),
    ...(data.changes.length > 0
      ? [named(revisionSheet(data), `PERUBAHAN TERHADAP EKSPOR SEBELUMNYA (REVISI ${data.revision})`)]
      : []),
  ];
}

/** Every counting sheet; the one of those outside the house only where there is somebody. */
export function drawnSheets(counts: Counts, countedTo: string): DrawnSheet[] {
  const hasOutside = [...counts.keys()].some((cell) => readCell(cell).sheet === 'outside');
  return (Object.keys(countSheets) as CountSheetId[])
    .filter((id) => id !== 'outside' || hasOutside)
    .map((id) => ({ title: countSheets[id].title, sheet: drawCounts(id, counts, countedTo) }));
}

function titlesOf({
  month,
  today,
  countedTo,
  centreName,
  printedBy,
  revision,
  auditHead,
}: MonthData): string[] {
  const isRunning = lastDayOf(month) >= today;
  const period = isRunning
    ? `${formatMonth(month)}, sampai dengan ${formatCivilDate(countedTo, 'long')}`
    : formatMonth(month);
  const version = revision === 0 ? '' : ` · Revisi ${revision}`;
  return [
    centreName,
    `Bulan: ${period}${version}`,
    `Dicetak ${formatCivilDate(today, 'long')} oleh ${printedBy}`,
    `Jejak audit s.d. nomor ${formatNumber(auditHead.seq)}, sidik ${formatFingerprint(auditHead.mac)}`,
  ];
}

function revisionSheet({ changes }: MonthData): UntitledSheet {
  return {
    name: 'Revisi',
    head: ['Lembar', 'Baris', 'Kolom', 'Sebelumnya', 'Sekarang'],
    rows: changes,
    widths: [16, 52, 24, 14, 14],
  };
}
