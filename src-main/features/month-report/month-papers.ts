import { definePaper } from '#platform/paper/define-paper';
import { type MonthDrawing, titleOf } from './month-drawing.ts';

type Asked = { recipient: string };

const report = {
  title: titleOf,
  tells: ({ period, revision, lists, as, password, profile }: MonthDrawing) => ({
    period,
    format: as,
    withNames: lists !== undefined,
    isLocked: password !== undefined,
    revision,
    profile: profile?.definition.name,
    profileVersion: profile?.version,
  }),
  recipient: ({ recipient }: Asked) => recipient,
};

/** Laporan bulanan as a workbook; with the lists by name where those were read. */
export const monthWorkbook = definePaper({
  ...report,
  id: 'monthWorkbook',
  format: 'xlsx',
  draw: async () => (await import('./render-month.ts')).renderMonthWorkbook,
});

/** Laporan bulanan on paper. */
export const monthPrint = definePaper({
  ...report,
  id: 'monthPrint',
  format: 'pdf',
  draw: async () => (await import('./render-month.ts')).renderMonthPrint,
});

/** One sheet as CSV. */
export const monthTable = definePaper({
  ...report,
  id: 'monthTable',
  format: 'csv',
  draw: async () => (await import('./render-month.ts')).renderMonthTable,
});

/** What is no workbook and is locked, and several tables at once. */
export const monthArchive = definePaper({
  ...report,
  id: 'monthArchive',
  format: 'zip',
  draw: async () => (await import('./render-month.ts')).renderMonthArchive,
});

/** Under which of these a report leaves. */
export function paperOf({ as, password, profile }: MonthDrawing) {
  if (as === 'xlsx') return monthWorkbook;
  if (
    password !== undefined ||
    (as === 'csv' && profile !== undefined && profile.definition.sheets.length > 1)
  )
    return monthArchive;
  return as === 'pdf' ? monthPrint : monthTable;
}
