import { deflateSync, inflateSync } from 'node:zlib';
import { ageOfRow, type CaseloadRow } from '#contract/caseload';
import { type CaseloadColumn, columnOf } from '#contract/caseload-columns';
import { stageOf } from '#domain/forms';
import { ageCell } from '#domain/people/age';
import type { SheetCell } from '#platform/paper/workbook';

/** Some rows of a list, deflated: they take a fraction of the room of rows, here and where they are drawn. */
export type PackedRows = { count: number; bytes: Uint8Array };

/** Packs the cells of these columns. A row that went away while its page was read is left out. */
export function packRows(rows: readonly CaseloadRow[], columns: readonly CaseloadColumn[]): PackedRows {
  const cells = rows.flatMap((row) => [columns.map((column) => cellOf(row, column))]);
  return { count: cells.length, bytes: deflateSync(JSON.stringify(cells), { level: 1 }) };
}

/** The rows of these pages, one page of them at a time in memory. */
export function* unpackRows(pages: readonly PackedRows[]): Generator<SheetCell[]> {
  for (const { bytes } of pages) yield* JSON.parse(inflateSync(bytes).toString()) as SheetCell[][];
}

function cellOf(row: CaseloadRow, column: CaseloadColumn): SheetCell {
  if (column === 'age') {
    const age = ageOfRow(row);
    return age === undefined ? null : ageCell(age);
  }
  const value = row[column];
  switch (columnOf(column).kind) {
    case 'day':
      return { date: value === null ? null : String(value) };
    case 'birth':
      return value === null || isYear(value) ? value : { date: String(value) };
    case 'stage':
      return row.stage && stageOf(row.stage).label;
    case 'percent':
      return value === null ? null : Math.round(Number(value) * 10) / 10;
    default:
      return value;
  }
}

/** Of a birth of which no more is known than the year. */
export const isYear = (value: unknown) => String(value).length === 4;
