import { type PeriodKind, periodKindOf } from '#domain/months/period';
import { fillPlaces } from '#domain/months/profile-rules';
import type { MonthData } from './month-data.ts';
import { placesOf } from './profile-sheets.ts';

/** A report as it is drawn: as what, and under which password where it leaves locked. */
export type MonthDrawing = MonthData & { as: 'xlsx' | 'pdf' | 'csv'; password?: string };

/** What a report of a kind is called. */
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
