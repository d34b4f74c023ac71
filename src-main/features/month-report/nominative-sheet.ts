import { labelOf } from '#domain/fields/choice';
import { stageOf } from '#domain/forms';
import { disabilityKinds } from '#domain/lists/disability';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { referralSources } from '#domain/lists/referral-sources';
import { terminationReasons } from '#domain/lists/termination-reasons';
import type { SheetCell } from '#platform/paper/workbook';
import type { MonthData, UntitledSheet } from './month-sheets.ts';

/** Columns of the by-name sheet; the CSV says the same. */
export const nominativeHead = [
  'No',
  'No Induk',
  'Nama Lengkap',
  'NIK',
  'No KK',
  'Tempat Lahir',
  'Tanggal Lahir',
  'L/P',
  'Kategori PPKS',
  'Ragam Disabilitas',
  'Asal (kab/kota)',
  'Tanggal Masuk',
  'Sumber Rujukan',
  'Tahap',
  'Peksos',
  'Status',
  'Tanggal Terminasi',
  'Alasan',
];

/** One row a stay, everybody who was there on at least one day of the month. */
export function nominativeRows({ stays, nominative = {} }: MonthData): SheetCell[][] {
  return stays.map((stay, index) => {
    const extra = nominative[stay.caseId];
    const disabilities: string[] = extra?.disabilities ? JSON.parse(extra.disabilities) : [];
    return [
      index + 1,
      stay.registerNumber,
      stay.fullName,
      stay.nik ?? '',
      extra?.familyCardNumber ?? '',
      extra?.birthPlace ?? '',
      { date: stay.birthDate },
      stay.sex ?? '',
      labelOf(ppksCategories, stay.category),
      disabilities.map((kind) => labelOf(disabilityKinds, kind)).join(', '),
      stay.originName?.split(', ').slice(0, -1).at(-1) ?? '',
      { date: stay.admittedOn },
      labelOf(referralSources, stay.referralSource ?? ''),
      stageOf(stay.stage).label,
      stay.worker ?? '',
      stay.leftOn === null ? 'Aktif' : 'Terminasi',
      { date: stay.leftOn },
      stay.leaveReason === null ? '' : labelOf(terminationReasons, stay.leaveReason),
    ];
  });
}

/** Everybody of the month by name: confidential. */
export function nominativeSheet(data: MonthData): UntitledSheet {
  return {
    name: 'Nominatif',
    head: nominativeHead,
    rows: nominativeRows(data),
    widths: [5, 16, 30, 20, 20, 18, 13, 5, 34, 20, 26, 13, 30, 14, 20, 11, 13, 40],
  };
}
