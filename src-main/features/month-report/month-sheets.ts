import type { AgeBand } from '#domain/lists/age-bands';
import { type Counts, readCell, usualSheetIds } from '#domain/months/report-cells';
import { reportColumns } from '#domain/months/report-columns';
import type { Sheet } from '#platform/paper/workbook';
import { drawCounts } from './draw-counts.ts';
import type { DrawnSheet, MonthData, UntitledSheet } from './month-data.ts';
import { namedSheets } from './nominative-sheet.ts';
import { profileSheets } from './profile-sheets.ts';
import { revisionSheet } from './revision-sheet.ts';
import { titlesOf } from './say-report.ts';

/** The sheets of domain reference 6.4, in order, and those of whom it does not speak. */
export function monthSheets(data: MonthData): Sheet[] {
  if (data.profile !== undefined) return profileSheets(data, data.profile.definition);
  const titles = titlesOf(data);
  const named = (sheet: UntitledSheet, subject: string): Sheet => ({
    ...sheet,
    titles: [subject, ...titles],
    keepsApart: true,
  });
  return [
    ...[...data.sheets, ...namedSheets(data)].map(({ title, sheet }) => named(sheet, title)),
    ...(data.changes.length > 0
      ? [named(revisionSheet(data.changes), `PERUBAHAN TERHADAP EKSPOR SEBELUMNYA (REVISI ${data.revision})`)]
      : []),
  ];
}

/** Every counting sheet, that of ages in these bands; the one of those outside the house only where there is somebody. */
export function drawnSheets(counts: Counts, countedTo: string, bands: readonly AgeBand[]): DrawnSheet[] {
  const hasOutside = [...counts.keys()].some((cell) => readCell(cell).sheet === 'outside');
  return usualSheetIds
    .filter((id) => id !== 'outside' || hasOutside)
    .map((id) => ({
      title: reportColumns[id].title,
      sheet: drawCounts(id, counts, { lastDay: countedTo, bands }),
    }));
}
