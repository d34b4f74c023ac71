import { definePaper } from '#platform/paper/define-paper';
import type { MonthData } from './month-data.ts';

type Asked = { recipient: string };

const nameOf = (subject: string, { month, revision }: MonthData) =>
  `${subject} ${month}${revision === 0 ? '' : ` revisi ${revision}`}`;

const recipient = (asked: Asked) => asked.recipient;

/** Laporan bulanan; with the by-name sheet where that was read. */
export const monthWorkbook = definePaper({
  id: 'monthWorkbook',
  format: 'xlsx',
  title: (data) =>
    nameOf(data.nominative === undefined ? 'Laporan bulanan' : 'Laporan bulanan dan nominatif', data),
  draw: async () => (await import('./render-month.ts')).renderMonthWorkbook,
  tells: ({ month, revision, nominative }) => ({
    month,
    format: 'xlsx',
    withNames: nominative !== undefined,
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
  tells: ({ month, revision }) => ({ month, format: 'csv', withNames: true, revision }),
  recipient,
});
