import type { FigureCodes, SheetPreview } from '#contract/sheet-preview';
import { formatCivilDate } from '#domain/civil-date';
import type { SheetCell } from '#platform/paper/workbook';
import type { MonthData } from './month-data.ts';
import { monthSheets } from './month-sheets.ts';

/** The sheets of a report as a screen shows them; their figures open by these codes. */
export const showSheets = (data: MonthData, codes?: ReadonlyMap<string, FigureCodes>): SheetPreview[] =>
  monthSheets(data).map(({ name, titles, head, rows, total, remarks = [] }) => ({
    name,
    title: titles[0] ?? name,
    head,
    rows: rows.map((row) => row.map(asShown)),
    total: total?.map(asShown) ?? null,
    remarks,
    codes: codes?.get(name) ?? null,
  }));

const asShown = (cell: SheetCell): string | number | null =>
  typeof cell === 'object' && cell !== null
    ? cell.date === null
      ? null
      : formatCivilDate(cell.date, 'short')
    : cell;
