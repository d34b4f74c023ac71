import { formatCivilDate } from '#domain/civil-date';
import { renderCsv } from '#platform/paper/csv';
import { renderWorkbook, type SheetCell } from '#platform/paper/workbook';
import type { MonthData } from './month-data.ts';
import { monthSheets } from './month-sheets.ts';
import { nominativeHead, nominativeRows } from './nominative-sheet.ts';

/** Draws the month's workbook; runs in the worker. */
export async function renderMonthWorkbook(data: MonthData) {
  const { bytes } = await renderWorkbook(monthSheets(data));
  return { bytes, rows: data.stays };
}

/** Draws the by-name list as CSV; runs in the worker. */
export async function renderNominativeCsv(data: MonthData) {
  const rows = nominativeRows(data).map((row) => row.map(asText));
  return { bytes: renderCsv([nominativeHead, ...rows]), rows: rows.length };
}

function asText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell.date === null ? '' : formatCivilDate(cell.date, 'numeric');
}
