import { renderCsv } from '#platform/paper/csv';
import { renderWorkbook } from '#platform/paper/workbook';
import { nominativeHead } from '#records/months/nominative-cells';
import type { MonthData } from './month-data.ts';
import { monthSheets } from './month-sheets.ts';
import { cellText, numbered } from './nominative-sheet.ts';

/** Draws the month's workbook; runs in the worker. */
export async function renderMonthWorkbook(data: MonthData) {
  const { bytes } = await renderWorkbook(monthSheets(data));
  return { bytes, rows: data.stays };
}

/** Draws the by-name list as CSV; runs in the worker. */
export async function renderNominativeCsv(data: MonthData) {
  const rows = numbered(data.lists?.nominative ?? []).map((row) => row.map(cellText));
  return { bytes: renderCsv([nominativeHead, ...rows]), rows: rows.length };
}
