import { formatCivilDate } from '#domain/civil-date';
import { defaultAgeBands } from '#domain/lists/age-bands';
import { formatMonth, lastDayOf } from '#domain/months/month';
import { totalOf } from '#domain/months/recap-balance';
import { type Counts, sumCounts } from '#domain/months/report-cells';
import { formatNumber } from '#domain/words/indonesian';
import { drawnSheets } from '#features/month-report/month-sheets';
import type { Sheet, SheetCell } from '#platform/paper/workbook';
import type { CentreLine, DistrictLine, readMisfits } from './recap.queries.ts';

/** A month over all centres, as it was gathered. */
export type MonthOfAll = {
  month: string;
  /** The day on which it is read. */
  today: string;
  districts: readonly DistrictLine[];
  centres: readonly CentreLine[];
  misfits: Awaited<ReturnType<typeof readMisfits>>;
  /** Every sheet, summed. */
  sum: Counts;
};

const columns = ['opening', 'admitted', 'moved', 'left', 'closing'] as const;
const flowHead = ['Awal', 'Masuk', 'Pindah', 'Keluar', 'Akhir'].flatMap((label) => [
  `${label} L`,
  `${label} P`,
]);
const flowWidths = flowHead.map(() => 9);

/** What stands in the columns of a recapitulation, and who is there in the end. */
function flowCells(counts: Counts): number[] {
  const total = totalOf(counts);
  const cells = columns.flatMap((column) => [total[column].L, total[column].P]);
  return [...cells, total.closing.L + total.closing.P];
}

/** The workbook of a month over all centres: by district and category, by centre, who has not sent, what does not fit. */
export function recapSheets(told: MonthOfAll): Sheet[] {
  const { month, today, centres, sum } = told;
  const sent = centres.filter(({ revision }) => revision !== null);
  const titles = [
    `Bulan: ${formatMonth(month)}`,
    `${formatNumber(sent.length)} dari ${formatNumber(centres.length)} lembaga sudah mengirim`,
    `Disusun ${formatCivilDate(today, 'long')}`,
  ];
  const titled = (subject: string, sheet: Omit<Sheet, 'titles'>): Sheet => ({
    ...sheet,
    titles: [subject, ...titles],
    keepsApart: true,
  });
  const others = drawnSheets(sum, lastDayOf(month), defaultAgeBands).filter(
    ({ sheet }) => sheet.name !== 'Rekap',
  );
  return [
    titled('REKAPITULASI MENURUT KABUPATEN/KOTA DAN KATEGORI', districtSheet(told)),
    titled('REKAPITULASI MENURUT LEMBAGA', centreSheet(sent)),
    titled('LEMBAGA YANG BELUM MENGIRIM', missingSheet(centres)),
    titled('YANG TIDAK COCOK', misfitSheet(told)),
    ...others.map(({ title, sheet }) =>
      titled(`${title}, SEMUA LEMBAGA`, { ...sheet, remarks: [...(sheet.remarks ?? []), inTwoHouses] }),
    ),
  ];
}

/** Nobody knows who is who between two centres: no name leaves them. */
const inTwoHouses = 'Dijumlahkan dari semua lembaga: siapa yang dilayani dua lembaga dihitung di keduanya.';

function districtSheet({ districts, sum }: MonthOfAll): Omit<Sheet, 'titles'> {
  return {
    name: 'Rekap',
    head: ['Provinsi', 'Kabupaten/kota', 'Kategori PPKS', ...flowHead, 'Jumlah akhir'],
    rows: districts.map(({ province, district, label, counts }) => [
      province,
      district,
      label,
      ...flowCells(counts),
    ]),
    total: ['Jumlah', '', '', ...flowCells(sum)],
    remarks: [provenBalance(sum)],
    widths: [28, 28, 46, ...flowWidths, 12],
  };
}

/** The sum that proves the month, in words and figures. */
function provenBalance(sum: Counts): string {
  const { opening, admitted, moved, left, closing } = totalOf(sum);
  const both = ({ L, P }: { L: number; P: number }) => formatNumber(L + P);
  return `Seimbang: awal ${both(opening)} + masuk ${both(admitted)} + pindah ${both(moved)} - keluar ${both(left)} = akhir ${both(closing)}, juga untuk laki-laki dan perempuan masing-masing, di setiap baris, dan di setiap lembaga.`;
}

function centreSheet(sent: readonly CentreLine[]): Omit<Sheet, 'titles'> {
  return {
    name: 'Lembaga',
    head: ['Provinsi', 'Kabupaten/kota', 'Lembaga', 'Revisi', 'Dihitung sampai', ...flowHead, 'Jumlah akhir'],
    rows: sent.map(({ province, district, name, revision, countedTo, counts }): SheetCell[] => [
      ...[province, district, name, revision ?? 0, { date: countedTo }],
      ...flowCells(counts),
    ]),
    total: ['Jumlah', '', '', null, null, ...flowCells(sumCounts(sent.map(({ counts }) => counts)))],
    widths: [28, 28, 40, 9, 16, ...flowWidths, 12],
  };
}

function missingSheet(centres: readonly CentreLine[]): Omit<Sheet, 'titles'> {
  const missing = centres.filter(({ revision }) => revision === null);
  return {
    name: 'Belum mengirim',
    head: ['Provinsi', 'Kabupaten/kota', 'Lembaga', 'Terakhir mengirim'],
    rows: missing.map(({ province, district, name, lastSent }) => [
      ...[province, district, name],
      lastSent === null ? 'belum pernah' : formatMonth(lastSent),
    ]),
    remarks: missing.length === 0 ? ['Semua lembaga yang terdaftar sudah mengirim bulan ini.'] : [],
    widths: [28, 28, 46, 22],
  };
}

function misfitSheet({ month, centres, misfits }: MonthOfAll): Omit<Sheet, 'titles'> {
  const partial = centres.flatMap(({ name, countedTo }): SheetCell[][] =>
    countedTo === null || countedTo === lastDayOf(month)
      ? []
      : [[name, formatMonth(month), `Dihitung hanya sampai ${formatCivilDate(countedTo, 'long')}.`]],
  );
  const rows = misfits.map(({ centre, month: of, label, sex, before, now }): SheetCell[] => [
    centre,
    formatMonth(of),
    label === null
      ? 'Tidak dikirim, padahal bulan sesudahnya ada.'
      : `Awal ${label} ${sex}: ${formatNumber(now ?? 0)}, padahal akhir bulan sebelumnya ${formatNumber(before ?? 0)}.`,
  ]);
  const all = [...partial, ...rows];
  return {
    name: 'Tidak cocok',
    head: ['Lembaga', 'Bulan', 'Yang tidak cocok'],
    rows: all,
    remarks:
      all.length === 0
        ? ['Tidak ada: bulan berurutan tanpa celah, dan setiap awal sama dengan akhir sebelumnya.']
        : [],
    widths: [46, 18, 90],
  };
}
