import type { AgeBand } from '#domain/lists/age-bands';
import { unknownRow } from '#domain/months/report-cells';

/** What stands in a cell of a sheet, by row and column. */
export type Read = (row: string, column: string) => number;
type ReadRow = (column: string) => number;

/** How a counting sheet is drawn from its cells: the rows in order, each by its code. Its head is in `reportColumns`. */
export type CountSheet = {
  rows(present: readonly string[], bands: readonly AgeBand[]): readonly string[];
  label(row: string): string[];
  /** The row that stands as the total; otherwise the rows are added up. */
  total?: string;
  /** The column worked out from the row. */
  sum?(read: ReadRow): number | null;
  remarks?: (lastDay: string) => string[];
  widths: number[];
};

export const both = (read: ReadRow) => read('L') + read('P');
export const atEnd = (read: ReadRow) => read('closing.L') + read('closing.P');
export const sorted = (present: readonly string[]) => present.toSorted();
export const unknown = (label: string) => (label === unknownRow ? 'Tidak diketahui' : label);
