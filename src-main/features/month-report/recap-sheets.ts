import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import {
  type TerminationReason,
  terminationOutcomes,
  terminationReasons,
  terminationRules,
} from '#domain/lists/termination-reasons';
import type { MonthRecap } from '#domain/months/month-recap';
import type { SheetCell } from '#platform/paper/workbook';
import { sum } from './count-by-sex.ts';
import type { UntitledSheet } from './month-sheets.ts';

/** Who was there, came and left, by category. */
export function recapSheet({ rows, total }: MonthRecap): UntitledSheet {
  const counts = ({ opening, admitted, left, closing }: MonthRecap['total']): SheetCell[] => [
    ...[opening, admitted, left, closing].flatMap(({ L, P }) => [L, P]),
    sum(closing),
  ];
  return {
    name: 'Rekap',
    head: [
      'Kategori PPKS',
      'Awal L',
      'Awal P',
      'Masuk L',
      'Masuk P',
      'Keluar L',
      'Keluar P',
      'Akhir L',
      'Akhir P',
      'Jumlah akhir',
    ],
    rows: rows.map((row) => [labelOf(ppksCategories, row.category), ...counts(row)]),
    total: ['Jumlah', ...counts(total)],
    remarks: ['Awal + masuk - keluar = akhir. Hari keluar tidak dihitung sebagai hari tinggal.'],
    widths: [46, 9, 9, 9, 9, 9, 9, 9, 9, 12],
  };
}

/** Who left, by coded reason. */
export function leaveSheet({ reasons, total }: MonthRecap): UntitledSheet {
  const outcome = (code: string) =>
    code in terminationRules ? terminationOutcomes[terminationRules[code as TerminationReason].countsAs] : '';
  return {
    name: 'Keluar',
    head: ['Kode', 'Alasan', 'Kelompok', 'L', 'P', 'Jumlah'],
    rows: Object.entries(reasons).map(([code, count]) => [
      code,
      labelOf(terminationReasons, code),
      outcome(code),
      count.L,
      count.P,
      sum(count),
    ]),
    total: ['', 'Jumlah', '', total.left.L, total.left.P, sum(total.left)],
    widths: [8, 64, 16, 8, 8, 10],
  };
}
