import type { CountSheetId } from './report-cells.ts';

type Column = readonly [key: string, label: string];
type Declared = {
  title: string;
  /** What a row is called, in words. */
  labels: readonly string[];
  /** What is counted. */
  columns: readonly Column[];
  /** A last column worked out from the row. */
  sum?: string;
};

const sexes: readonly Column[] = [
  ['L', 'L'],
  ['P', 'P'],
];
const flows: readonly Column[] = (
  [
    ['opening', 'Awal'],
    ['admitted', 'Masuk'],
    ['moved', 'Pindah'],
    ['left', 'Keluar'],
    ['closing', 'Akhir'],
  ] as const
).flatMap(([key, label]) => ['L', 'P'].map((sex) => [`${key}.${sex}`, `${label} ${sex}`] as const));
const bySex = { columns: sexes, sum: 'Jumlah' };
const byFlow = { columns: flows, sum: 'Jumlah akhir' };

/** What each counting sheet says in its head, column by column; how its rows are drawn stands in the report. */
export const reportColumns: Readonly<Record<CountSheetId, Declared>> = {
  recap: { title: 'REKAPITULASI PENERIMA MANFAAT', labels: ['Kategori PPKS'], ...byFlow },
  leave: { title: 'KELUAR MENURUT ALASAN', labels: ['Kode', 'Alasan', 'Kelompok'], ...bySex },
  age: {
    title: 'UMUR PENERIMA MANFAAT PADA AKHIR MASA LAPORAN',
    labels: ['Kelompok umur (tahun)'],
    ...bySex,
  },
  origin: {
    title: 'DAERAH ASAL PENERIMA MANFAAT PADA AKHIR MASA LAPORAN',
    labels: ['Provinsi', 'Kabupaten/kota'],
    ...bySex,
  },
  referral: { title: 'SUMBER RUJUKAN YANG MASUK', labels: ['Sumber rujukan'], ...bySex },
  services: {
    title: 'LAYANAN ATENSI',
    labels: ['Komponen ATENSI'],
    columns: [
      ['people.inside', 'Orang di lembaga'],
      ['people.outside', 'Orang di luar lembaga'],
      ['people.candidate', 'Calon'],
      ['people.after', 'Sesudah keluar'],
      ['people.all', 'Orang berbeda'],
      ['acts', 'Jumlah kegiatan'],
    ],
  },
  targets: {
    title: 'CAPAIAN TARGET',
    labels: ['Kategori PPKS'],
    columns: [
      ['due', 'Target jatuh tempo'],
      ['achieved', 'Tercapai'],
      ['partly', 'Sebagian'],
      ['not-achieved', 'Tidak tercapai'],
      ['not-rated', 'Belum dinilai'],
    ],
    sum: '% tercapai',
  },
  applications: { title: 'PERMOHONAN', labels: ['Permohonan'], ...bySex },
  outside: {
    title: 'PENERIMA MANFAAT YANG DILAYANI DI LUAR LEMBAGA',
    labels: ['Pendekatan'],
    ...byFlow,
  },
  ages: {
    title: 'UMUR PENERIMA MANFAAT MENURUT TAHUN',
    labels: ['Umur (tahun)'],
    columns: [
      ['L', 'L'],
      ['P', 'P'],
      ['outside.L', 'Luar lembaga L'],
      ['outside.P', 'Luar lembaga P'],
    ],
    sum: 'Jumlah',
  },
  careDays: {
    title: 'HARI PELAYANAN DI DALAM LEMBAGA',
    labels: ['Kategori PPKS'],
    columns: [
      ['people.L', 'Orang berbeda L'],
      ['people.P', 'Orang berbeda P'],
      ['days.L', 'Hari L'],
      ['days.P', 'Hari P'],
    ],
    sum: 'Jumlah hari',
  },
  stayLength: {
    title: 'LAMA TINGGAL DI DALAM LEMBAGA',
    labels: ['Lama tinggal'],
    columns: [
      ['left.L', 'Keluar L'],
      ['left.P', 'Keluar P'],
      ['days.left', 'Hari, yang keluar'],
      ['closing.L', 'Masih tinggal L'],
      ['closing.P', 'Masih tinggal P'],
      ['days.closing', 'Hari, yang masih tinggal'],
    ],
    sum: 'Rata-rata hari, yang keluar',
  },
  readmissions: {
    title: 'YANG MASUK MENURUT PERNAH ATAU BELUM PERNAH TINGGAL DI SINI',
    labels: ['Masuk'],
    ...bySex,
  },
  disability: {
    title: 'RAGAM DISABILITAS PENERIMA MANFAAT PADA AKHIR MASA LAPORAN',
    labels: ['Ragam disabilitas'],
    ...bySex,
  },
  abh: { title: 'ANAK YANG BERHADAPAN DENGAN HUKUM', labels: ['Ragam ABH'], ...byFlow },
};
