import type { Trouble } from '../fields/field.ts';
import { nextMonth } from './month.ts';
import { formatPeriod, periodKindOf } from './period.ts';

/** A report that was sent, and the sheets of it that a correction changes. */
type TouchedReport = { period: string; sheets: readonly string[] };

/** Where the question about reports that were sent stands: at no field. */
export const sentReportsPath = 'sentReports';

/** More runs of months than this are told by their first and last. */
const mostRuns = 8;

/** What is asked before a correction that changes reports that were sent: one sentence for those changed alike. */
export function askAboutTouched(touched: readonly TouchedReport[]): Trouble[] {
  const alike = Map.groupBy(touched, ({ sheets }) => sheets.join(', '));
  return [...alike].map(([sheets, reports]) => {
    const which = sayPeriods(reports.map(({ period }) => period));
    const sentence = `Laporan yang sudah diekspor berubah: ${which} (lembar ${sheets}). Ekspor berikutnya menjadi revisi baru.`;
    return { path: sentReportsPath, label: 'Laporan yang sudah diekspor', sentence };
  });
}

/** "Januari 2026 s.d. Maret 2026, Mei 2026, Triwulan I 2026". */
function sayPeriods(periods: readonly string[]): string {
  const months = periods.filter((period) => periodKindOf(period) === 'month').sort();
  const longer = periods.filter((period) => periodKindOf(period) !== 'month').sort();
  const runs: [string, string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && nextMonth(run[1]) === month) run[1] = month;
    else runs.push([month, month]);
  }
  const said = [
    ...runs.map(([first, last]) =>
      first === last ? formatPeriod(first) : `${formatPeriod(first)} s.d. ${formatPeriod(last)}`,
    ),
    ...longer.map(formatPeriod),
  ];
  return said.length <= mostRuns
    ? said.join(', ')
    : `${periods.length} laporan, ${said[0]} sampai ${said.at(-1)}`;
}
