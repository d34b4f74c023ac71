import { type PeriodKind, periodKindOf } from '#domain/months/period';
import { fillPlaces } from '#domain/months/profile-rules';
import { definePaper } from '#platform/paper/define-paper';
import type { MonthData } from './month-data.ts';
import { placesOf } from './profile-sheets.ts';

/** A report as it is drawn: as what, and under which password where it leaves locked. */
export type MonthDrawing = MonthData & { as: 'xlsx' | 'pdf' | 'csv'; password?: string };

type Asked = { recipient: string };

export const subjects = {
  month: 'Laporan bulanan',
  quarter: 'Laporan triwulan',
  half: 'Laporan semester',
  year: 'Laporan tahunan',
} as const satisfies Record<PeriodKind, string>;
const subjectOf = ({ period, lists, as, profile }: MonthDrawing) =>
  as === 'csv' && profile === undefined
    ? 'Nominatif'
    : `${subjects[periodKindOf(period) ?? 'month']}${lists === undefined ? '' : ' dan nominatif'}`;

/** What a report is called, without the ending of a file. */
export function titleOf(data: MonthDrawing): string {
  const { period, revision, profile } = data;
  if (profile !== undefined) return fillPlaces(profile.definition.fileName, placesOf(data));
  return `${subjectOf(data)} ${period}${revision === 0 ? '' : ` revisi ${revision}`}`;
}

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
