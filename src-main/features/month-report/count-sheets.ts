import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { atensiComponents } from '#domain/lists/atensi-services';
import { abroad } from '#domain/lists/countries';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { provinces } from '#domain/lists/provinces';
import { referralSources } from '#domain/lists/referral-sources';
import {
  type TerminationReason,
  terminationOutcomes,
  terminationReasons,
  terminationRules,
} from '#domain/lists/termination-reasons';
import { reasonNotGiven } from '#domain/months/month-recap';
import { actKinds } from '#domain/months/report-case';
import { type CountSheetId, unknownRow } from '#domain/months/report-cells';
import { standings } from '#domain/months/standing';
import { atEnd, both, type CountSheet, sorted, unknown } from './count-sheet.ts';
import { moreSheets } from './more-sheets.ts';

const widthOfFlows = [46, ...Array<number>(10).fill(9), 12];
const outcomeOf = (reason: string) =>
  reason in terminationRules
    ? terminationOutcomes[terminationRules[reason as TerminationReason].countsAs]
    : '';

/** The counting sheets of domain reference 6.4 in order, and what stands beside them. */
export const countSheets: Readonly<Record<CountSheetId, CountSheet>> = {
  recap: {
    rows: sorted,
    label: (row) => [labelOf(ppksCategories, row)],
    sum: atEnd,
    remarks: () => [
      'Awal + masuk + pindah - keluar = akhir. Pindah: yang kategorinya berubah, atau berpindah dari atau ke layanan di luar lembaga. Hari keluar tidak dihitung sebagai hari tinggal; calon yang belum ditetapkan tidak dihitung.',
    ],
    widths: widthOfFlows,
  },
  leave: {
    rows: sorted,
    label: (row) => [row === reasonNotGiven ? '' : row, labelOf(terminationReasons, row), outcomeOf(row)],
    sum: both,
    widths: [8, 64, 16, 8, 8, 10],
  },
  age: {
    // A figure of somebody erased may stand in a band that was changed since.
    rows: (present, bands) => [
      ...new Set([...bands.map(({ label }) => label), ...sorted(present), unknownRow]),
    ],
    label: (row) => [unknown(row)],
    sum: both,
    remarks: (day) => [`Umur dihitung pada ${formatCivilDate(day, 'long')}, termasuk yang diperkirakan.`],
    widths: [26, 10, 10, 10],
  },
  origin: {
    rows: (present) => present.toSorted((a, b) => (placeLabel(a).join() < placeLabel(b).join() ? -1 : 1)),
    label: placeLabel,
    sum: both,
    widths: [32, 36, 8, 8, 10],
  },
  referral: {
    rows: (present) => [
      ...Object.keys(referralSources),
      ...(present.includes(unknownRow) ? [unknownRow] : []),
    ],
    label: (row) => [row === unknownRow ? unknown(row) : labelOf(referralSources, row)],
    sum: both,
    widths: [52, 8, 8, 10],
  },
  services: {
    rows: (present) => [
      ...Object.keys(atensiComponents),
      ...Object.keys(actKinds).filter((kind) => present.includes(kind)),
    ],
    label: (row) => [
      row === 'all' ? 'Jumlah (tiap orang sekali)' : labelOf({ ...atensiComponents, ...actKinds }, row),
    ],
    total: 'all',
    remarks: () => [
      'Semua yang tercatat pada masa ini. Catatan intervensi dihitung menurut layanan kegiatan rencana yang dikerjakan waktu itu. Seorang penerima manfaat dapat menerima beberapa komponen, jadi kolom orang tidak dijumlahkan ke bawah.',
    ],
    widths: [64, 14, 14, 10, 14, 14, 14],
  },
  targets: {
    rows: sorted,
    label: (row) => [row === 'outside' ? 'Layanan di luar lembaga' : labelOf(ppksCategories, row)],
    sum: (read) => (read('due') === 0 ? null : Math.round((read('achieved') / read('due')) * 1000) / 10),
    remarks: () => [
      'Target yang tenggatnya tiba pada masa ini, menurut ronde evaluasi terakhir sampai akhirnya. Tenggat yang dipindah atau target yang dikeluarkan sesudah tenggatnya tiba tetap dihitung; yang belum dinilai ikut membagi persentase.',
    ],
    widths: [46, 18, 10, 10, 14, 14, 12],
  },
  applications: {
    rows: (present) => [
      'opening',
      'came',
      'accepted',
      ...present.filter((row) => row.startsWith('ended.')).toSorted(),
    ],
    label: (row) => [applicationLabel(row)],
    sum: both,
    total: 'closing',
    remarks: () => [
      'Menunggu pada awal + masuk - diterima - ditolak atau tidak dilanjutkan = menunggu pada akhir. Calon tidak dihitung dalam Rekap.',
    ],
    widths: [64, 8, 8, 10],
  },
  outside: {
    rows: sorted,
    label: (row) => [labelOf(standings, row)],
    sum: atEnd,
    remarks: () => ['Tidak dihitung dalam Rekap: mereka tidak tinggal di lembaga.'],
    widths: widthOfFlows,
  },
  ...moreSheets,
};

function placeLabel(row: string): string[] {
  if (row === unknownRow) return ['Tidak diketahui', 'Tidak diketahui'];
  const [province = '', regency = ''] = row.split('|');
  const name = province === abroad.code ? abroad.name : labelOf(provinces, province);
  return [name, regency || 'Tidak dirinci'];
}

function applicationLabel(row: string): string {
  const words: Record<string, string> = {
    opening: 'Menunggu pada awal',
    came: 'Masuk',
    accepted: 'Diterima (ditetapkan)',
    closing: 'Menunggu pada akhir',
  };
  const reason = row.slice('ended.'.length);
  return (
    words[row] ??
    `${reason === 'T06' ? 'Ditolak' : 'Tidak dilanjutkan'}: ${labelOf(terminationReasons, reason)}`
  );
}
