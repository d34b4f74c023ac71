import { formatCivilDate } from '#domain/civil-date';
import { formatMonth, lastDayOf } from '#domain/months/month';
import { type CountSheetId, type Counts, readCell } from '#domain/months/report-cells';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import type { Sheet, SheetCell } from '#platform/paper/workbook';
import type { AuditTip } from '#vault/file/audit-chain';
import { countSheets } from './count-sheets.ts';
import { drawCounts } from './draw-counts.ts';
import { nominativeSheet } from './nominative-sheet.ts';

/** A sheet before the centre, the month and the day of printing stand over it. */
export type UntitledSheet = Omit<Sheet, 'titles'>;

/** Everything a month's workbook is drawn from; gathered in one read. */
export type MonthData = {
  month: string;
  today: string;
  /** The last day that is counted. */
  countedTo: string;
  centreName: string;
  printedBy: string;
  revision: number;
  /** The last row of the audit when the month was read: whoever holds the print can prove the trail up to it. */
  auditHead: AuditTip;
  /** What differs from the export before, cell by cell: sheet, row, column, before, now. */
  changes: string[][];
  /** The counting sheets, as they are read. */
  sheets: DrawnSheet[];
  /** How many stays the recapitulation tells of. */
  stays: number;
  /** The rows of the list by name, present when it was chosen. */
  nominative?: SheetCell[][];
};

/** A counting sheet with what stands over it. */
export type DrawnSheet = { title: string; sheet: UntitledSheet };

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
