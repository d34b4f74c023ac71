import { headOf, usualCells } from '#domain/months/named-columns';
import type { Stationery } from '#domain/papers/stationery';
import { toFileName } from '#domain/words/file-name';
import { renderCsv } from '#platform/paper/csv';
import { digestOfInner, lockWorkbook, type Packed, packFiles } from '#platform/paper/lock';
import { renderWorkbook, type Sheet } from '#platform/paper/workbook';
import type { MonthData } from './month-data.ts';
import { type MonthDrawing, titleOf } from './month-drawing.ts';
import { monthSheets } from './month-sheets.ts';
import { cellText, numbered } from './nominative-sheet.ts';
import { drawMonthPrint } from './render-month-print.ts';

/** A report as it leaves; `innerSha256` is of what lies under the lock. */
type MadeMonth = { bytes: Uint8Array<ArrayBuffer>; rows: number; innerSha256?: string };

/** Draws the month's workbook, under a password where it has one; runs in the worker. */
export async function renderMonthWorkbook(data: MonthDrawing): Promise<MadeMonth> {
  const { bytes } = await renderWorkbook(monthSheets(data));
  const rows = data.stays;
  if (data.password === undefined) return { bytes, rows };
  return { bytes: await lockWorkbook(bytes, data.password), rows, innerSha256: digestOfInner([bytes]) };
}

/** Draws the month on paper; runs in the worker. */
export async function renderMonthPrint(data: MonthDrawing & Stationery): Promise<MadeMonth> {
  return { bytes: await drawMonthPrint(data), rows: data.stays };
}

/** Draws a single table as CSV; runs in the worker. */
export async function renderMonthTable(data: MonthDrawing): Promise<MadeMonth> {
  const [first] = tablesOf(data);
  return { bytes: first?.bytes ?? new Uint8Array(), rows: data.stays };
}

/** Draws what is packed, and locked where it has a password; runs in the worker. */
export async function renderMonthArchive(data: MonthDrawing & Stationery): Promise<MadeMonth> {
  const title = titleOf(data);
  const files: Packed[] =
    data.as === 'pdf'
      ? [{ name: toFileName(title, 'pdf', 'Laporan'), bytes: await drawMonthPrint(data) }]
      : tablesOf(data);
  const bytes = await packFiles(files, data.password);
  if (data.password === undefined) return { bytes, rows: rowsOf(data) };
  return { bytes, rows: rowsOf(data), innerSha256: digestOfInner(files.map((file) => file.bytes)) };
}

const rowsOf = ({ as, profile, lists, stays }: MonthDrawing) =>
  as === 'csv' && profile === undefined ? (lists?.nominative.length ?? 0) : stays;

/** The tables as CSV: of the whole report the list by name, of a profile every sheet. */
function tablesOf(data: MonthDrawing): Packed[] {
  if (data.profile === undefined) return [nominativeTable(data)];
  return monthSheets(data).map((sheet, at) => ({
    name: toFileName(`${at + 1} ${sheet.name}`, 'csv', `Lembar ${at + 1}`),
    bytes: renderCsv(linesOf(sheet)),
  }));
}

function nominativeTable(data: MonthData): Packed {
  const lines = (data.lists?.nominative ?? []).map((cells) => usualCells('nominative', cells));
  const rows = numbered(lines).map((row) => row.map(cellText));
  return { name: 'Nominatif.csv', bytes: renderCsv([headOf('nominative'), ...rows]) };
}

const linesOf = ({ head, rows, total }: Sheet) => [
  head,
  ...[...rows, ...(total === undefined ? [] : [total])].map((row) => row.map(cellText)),
];
