import type { Sex } from '../lists/sex.ts';
import type { Flow } from './flow.ts';
import { type Counts, readCell } from './report-cells.ts';

type Column = Flow['column'];
type Total = Record<Column, Record<Sex, number>>;

const nothing = (): Total => ({
  opening: { L: 0, P: 0 },
  admitted: { L: 0, P: 0 },
  moved: { L: 0, P: 0 },
  left: { L: 0, P: 0 },
  closing: { L: 0, P: 0 },
});

/** The recapitulation over all categories. */
export function totalOf(counts: Counts): Total {
  const total = nothing();
  for (const row of recapRows(counts).values())
    for (const [column, { L, P }] of Object.entries(row) as [Column, Record<Sex, number>][]) {
      total[column].L += L;
      total[column].P += P;
    }
  return total;
}

/** Awal + masuk + pindah - keluar = akhir, for each sex. */
export const isBalanced = (counts: Counts): boolean => balances(totalOf(counts));

/** The categories of a recapitulation in which it does not hold, sorted. */
export const unbalancedRows = (counts: Counts): string[] =>
  [...recapRows(counts)].flatMap(([row, total]) => (balances(total) ? [] : row)).sort();

const balances = ({ opening, admitted, moved, left, closing }: Total): boolean =>
  (['L', 'P'] as const).every(
    (sex) => opening[sex] + admitted[sex] + moved[sex] - left[sex] === closing[sex],
  );

/** The recapitulation by category. */
function recapRows(counts: Counts): Map<string, Total> {
  const rows = new Map<string, Total>();
  for (const [cell, count] of counts) {
    const { sheet, row, column } = readCell(cell);
    if (sheet !== 'recap') continue;
    const total = rows.get(row) ?? nothing();
    const [name, sex] = column.split('.') as [Column, Sex];
    total[name][sex] += count;
    rows.set(row, total);
  }
  return rows;
}
