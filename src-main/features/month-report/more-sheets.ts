import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { abhKinds } from '#domain/lists/abh';
import { disabilityKinds } from '#domain/lists/disability';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { everybodyRow, returnRows, stayRows } from '#domain/months/more-cells';
import { type MoreSheetId, unknownRow } from '#domain/months/report-cells';
import { atEnd, both, type CountSheet, sorted, unknown } from './count-sheet.ts';

const everybody = 'Jumlah (orang berbeda)';
const average = (whole: number, count: number) =>
  count === 0 ? null : Math.round((whole / count) * 10) / 10;

/** The sheets that a profile of the centre can ask for besides those of every report. */
export const moreSheets: Readonly<Record<MoreSheetId, CountSheet>> = {
  ages: {
    rows: (present) => present.toSorted((a, b) => ageOf(a) - ageOf(b)),
    label: (row) => [unknown(row)],
    sum: (read) => both(read) + read('outside.L') + read('outside.P'),
    remarks: (day) => [`Umur dihitung pada ${formatCivilDate(day, 'long')}, termasuk yang diperkirakan.`],
    widths: [26, 10, 10, 14, 14, 10],
  },
  careDays: {
    rows: (present) => sorted(present).filter((row) => row !== everybodyRow),
    label: (row) => [row === everybodyRow ? everybody : labelOf(ppksCategories, row)],
    total: everybodyRow,
    sum: (read) => read('days.L') + read('days.P'),
    remarks: () => [
      'Hari masuk dihitung, hari keluar tidak. Orang berbeda: siapa pun yang tinggal di sini sedikitnya satu hari pada masa ini, sekali pada tiap baris; yang berpindah kategori ada pada dua baris dan sekali dalam jumlah.',
    ],
    widths: [46, 12, 12, 10, 10, 12],
  },
  stayLength: {
    rows: () => stayRows,
    label: (row) => [row],
    sum: (read) => average(read('days.left'), read('left.L') + read('left.P')),
    remarks: () => [
      'Sejak ditetapkan sampai keluar, atau sampai akhir masa laporan bagi yang masih tinggal. Satu bulan dihitung 30 hari.',
    ],
    widths: [32, 10, 10, 14, 14, 14, 16, 16],
  },
  readmissions: {
    rows: () => returnRows,
    label: (row) => [row],
    sum: both,
    remarks: () => [
      'Jumlahnya sama dengan yang masuk pada Rekap. Kembali: pernah tinggal di lembaga ini, dihitung sejak keluar yang terakhir.',
    ],
    widths: [46, 8, 8, 10],
  },
  disability: {
    rows: () => Object.keys(disabilityKinds),
    label: (row) => [row === everybodyRow ? everybody : labelOf(disabilityKinds, row)],
    total: everybodyRow,
    sum: both,
    remarks: () => [
      'Yang tinggal di lembaga pada akhir masa laporan. Seseorang dengan beberapa ragam ada pada beberapa baris, dan sekali dalam jumlah orang berbeda.',
    ],
    widths: [32, 8, 8, 10],
  },
  abh: {
    rows: (present) => [...Object.keys(abhKinds), ...(present.includes(unknownRow) ? [unknownRow] : [])],
    label: (row) => [row === unknownRow ? 'Belum tercatat' : labelOf(abhKinds, row)],
    sum: atEnd,
    remarks: () => ['Kategori Anak yang Berhadapan dengan Hukum, menurut yang tercatat di data kasus.'],
    widths: [32, ...Array<number>(10).fill(9), 12],
  },
};

/** Unknown ages stand last. */
const ageOf = (row: string) => (row === unknownRow ? Number.POSITIVE_INFINITY : Number(row));
