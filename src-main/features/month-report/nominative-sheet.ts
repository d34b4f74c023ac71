import { formatCivilDate } from '#domain/civil-date';
import { headOf, type NamedListId, namedListIds, namedLists, usualCells } from '#domain/months/named-columns';
import type { SheetCell } from '#platform/paper/workbook';
import type { DrawnSheet, MonthData } from './month-data.ts';

/** The rows of a list with their numbers. */
export const numbered = (rows: readonly SheetCell[][]): SheetCell[][] =>
  rows.map((cells, index) => [index + 1, ...cells]);

/** A cell as it stands in text. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return cell.date === null ? '' : formatCivilDate(cell.date, 'numeric');
}

const nominativeWidths = [5, 16, 30, 20, 20, 18, 13, 5, 7, 34, 20, 26, 13, 13, 30, 14, 20, 11, 13, 40];
const widths: Record<NamedListId, number[]> = {
  nominative: nominativeWidths,
  applications: [5, 16, 30, 5, 7, 34, 13, 16, 13, 48],
  outside: [...nominativeWidths, 26],
};

const remarks: Record<NamedListId, string> = {
  nominative:
    'Keadaan pada hari terakhir masa laporan. ± berarti perkiraan; “belum tercatat” berarti tidak diketahui lagi siapa pada hari itu.',
  applications:
    'Yang masuk pada masa ini atau menunggu sejak sebelumnya, dengan hasilnya sampai hari terakhir masa laporan.',
  outside:
    'Dilayani di keluarga atau komunitasnya: tidak tinggal di lembaga, dan tidak dihitung dalam Rekap.',
};

/** Everybody by name, confidential: who lives here always, the other lists where there is somebody. */
export function namedSheets({ lists }: MonthData): DrawnSheet[] {
  if (lists === undefined) return [];
  return namedListIds
    .filter((id) => id === 'nominative' || lists[id].length > 0)
    .map((id) => {
      const { sheet: name, title } = namedLists[id];
      const rows = numbered(lists[id].map((cells) => usualCells(id, cells)));
      return {
        title,
        sheet: { name, head: [...headOf(id)], rows, remarks: [remarks[id]], widths: widths[id] },
      };
    });
}
