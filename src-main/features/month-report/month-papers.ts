import { type PeriodKind, periodKindOf } from '#domain/months/period';
import { definePaper } from '#platform/paper/define-paper';
import type { MonthData } from './month-data.ts';

type Asked = { recipient: string };

const subjects = {
  month: 'Laporan bulanan',
  quarter: 'Laporan triwulan',
  half: 'Laporan semester',
  year: 'Laporan tahunan',
} as const satisfies Record<PeriodKind, string>;
const subjectOf = ({ period, lists }: MonthData) =>
  `${subjects[periodKindOf(period) ?? 'month']}${lists === undefined ? '' : ' dan nominatif'}`;

const nameOf = (subject: string, { period, revision }: MonthData) =>
  `${subject} ${period}${revision === 0 ? '' : ` revisi ${revision}`}`;

const recipient = (asked: Asked) => asked.recipient;

/** Laporan bulanan; with the by-name sheet where that was read. */
export const monthWorkbook = definePaper({
  id: 'monthWorkbook',
  format: 'xlsx',
  title: (data) => nameOf(subjectOf(data), data),
  draw: async () => (await import('./render-month.ts')).renderMonthWorkbook,
  tells: ({ period, revision, lists }) => ({
    period,
    format: 'xlsx',
    withNames: lists !== undefined,
    revision,
  }),
  recipient,
});

/** The by-name list alone. */
export const nominativeCsv = definePaper({
  id: 'nominativeCsv',
  format: 'csv',
  title: (data) => nameOf('Nominatif', data),
  draw: async () => (await import('./render-month.ts')).renderNominativeCsv,
  tells: ({ period, revision }) => ({ period, format: 'csv', withNames: true, revision }),
  recipient,
});
