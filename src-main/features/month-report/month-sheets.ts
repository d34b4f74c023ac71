import { ageInYears } from '#domain/age';
import { formatFingerprint } from '#domain/audit-troubles';
import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { stageOf } from '#domain/forms';
import { formatNumber } from '#domain/indonesian';
import { defaultAgeBands, findAgeBand } from '#domain/lists/age-bands';
import { type AtensiService, atensiComponents, componentOfService } from '#domain/lists/atensi-services';
import { disabilityKinds } from '#domain/lists/disability';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { provinces } from '#domain/lists/provinces';
import { referralSources } from '#domain/lists/referral-sources';
import {
  type TerminationReason,
  terminationOutcomes,
  terminationReasons,
  terminationRules,
} from '#domain/lists/termination-reasons';
import { formatMonth, lastDayOf, monthOf } from '#domain/month';
import type { MonthRecap, SexCount } from '#domain/month-recap';
import type { AuditHead } from '#platform/audit/audit-chain';
import type { Sheet, SheetCell } from '#platform/xlsx/workbook';
import type { MonthStay } from './month.queries.ts';
import { countedTo, residentsAtEnd } from './month-figures.ts';

/** Everything a month's workbook is drawn from; gathered in one read. */
export type MonthData = {
  month: string;
  today: string;
  centreName: string;
  printedBy: string;
  revision: number;
  /** The last row of the audit when the month was read: whoever holds the print can prove the trail up to it. */
  auditHead: AuditHead;
  /** What differs from the export before, cell by cell. */
  changes: string[][];
  recap: MonthRecap;
  stays: MonthStay[];
  services: { service: AtensiService; clientId: string }[];
  targets: { category: string; status: string | null }[];
  /** Present when the by-name sheet was chosen. */
  nominative?: Record<
    string,
    { familyCardNumber: string | null; birthPlace: string | null; disabilities: string | null }
  >;
};

/** The sheets of domain reference 6.4, in order. */
export function monthSheets(data: MonthData): Sheet[] {
  const titles = titlesOf(data);
  const named = (sheet: Omit<Sheet, 'titles'>, subject: string): Sheet => ({
    ...sheet,
    titles: [subject, ...titles],
  });
  return [
    named(recapSheet(data.recap), 'REKAPITULASI PENERIMA MANFAAT'),
    named(leaveSheet(data.recap), 'KELUAR MENURUT ALASAN'),
    named(ageSheet(data), 'UMUR PENERIMA MANFAAT PADA AKHIR BULAN'),
    named(originSheet(data), 'DAERAH ASAL PENERIMA MANFAAT PADA AKHIR BULAN'),
    named(referralSheet(data), 'SUMBER RUJUKAN YANG MASUK'),
    named(serviceSheet(data), 'LAYANAN ATENSI'),
    named(achievementSheet(data), 'CAPAIAN TARGET'),
    ...(data.nominative ? [named(nominativeSheet(data), 'DAFTAR NOMINATIF (RAHASIA)')] : []),
    ...(data.changes.length > 0
      ? [named(revisionSheet(data), `PERUBAHAN TERHADAP EKSPOR SEBELUMNYA (REVISI ${data.revision})`)]
      : []),
  ];
}

function titlesOf({ month, today, centreName, printedBy, revision, auditHead }: MonthData): string[] {
  const isRunning = lastDayOf(month) >= today;
  const period = isRunning
    ? `${formatMonth(month)}, sampai dengan ${formatCivilDate(countedTo(month, today), 'long')}`
    : formatMonth(month);
  const version = revision === 0 ? '' : ` · Revisi ${revision}`;
  return [
    centreName,
    `Bulan: ${period}${version}`,
    `Dicetak ${formatCivilDate(today, 'long')} oleh ${printedBy}`,
    `Jejak audit s.d. nomor ${formatNumber(auditHead.seq)}, sidik ${formatFingerprint(auditHead.mac)}`,
  ];
}

const sum = ({ L, P }: SexCount) => L + P;

function recapSheet({ rows, total }: MonthRecap): Omit<Sheet, 'titles'> {
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

function leaveSheet({ reasons, total }: MonthRecap): Omit<Sheet, 'titles'> {
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

/** Counts stays by a key, in the order the keys are given or first seen. */
function tally<T extends { sex: 'L' | 'P' | null }>(
  items: readonly T[],
  keyOf: (item: T) => string,
  order: readonly string[] = [],
): [string, SexCount][] {
  const counts = new Map<string, SexCount>(order.map((key) => [key, { L: 0, P: 0 }]));
  for (const item of items) {
    const count = counts.get(keyOf(item)) ?? { L: 0, P: 0 };
    count[item.sex ?? 'L'] += 1;
    counts.set(keyOf(item), count);
  }
  return [...counts];
}

const totalOf = (rows: readonly [string, SexCount][]) =>
  rows.reduce((all, [, { L, P }]) => ({ L: all.L + L, P: all.P + P }), { L: 0, P: 0 });

function ageSheet({ stays, month, today }: MonthData): Omit<Sheet, 'titles'> {
  const on = countedTo(month, today);
  const band = (stay: MonthStay) => {
    const age = ageInYears(stay, on);
    return (age === undefined ? undefined : findAgeBand(age)?.label) ?? 'Tidak diketahui';
  };
  const rows = tally(residentsAtEnd(stays, month), band, [
    ...defaultAgeBands.map(({ label }) => label),
    'Tidak diketahui',
  ]);
  const all = totalOf(rows);
  return {
    name: 'Umur',
    head: ['Kelompok umur (tahun)', 'L', 'P', 'Jumlah'],
    rows: rows.map(([label, count]) => [label, count.L, count.P, sum(count)]),
    total: ['Jumlah', all.L, all.P, sum(all)],
    remarks: [`Umur dihitung pada ${formatCivilDate(on, 'long')}, termasuk yang diperkirakan.`],
    widths: [26, 10, 10, 10],
  };
}

function originSheet({ stays, month }: MonthData): Omit<Sheet, 'titles'> {
  const place = ({ originCode, originName }: MonthStay) => {
    if (originCode === null) return 'Tidak diketahui|Tidak diketahui';
    const regency = (originName ?? '').split(', ').at(-2) ?? '';
    return `${labelOf(provinces, originCode.slice(0, 2))}|${originCode.length >= 5 ? regency : 'Tidak dirinci'}`;
  };
  const rows = tally(residentsAtEnd(stays, month), place).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = totalOf(rows);
  return {
    name: 'Asal',
    head: ['Provinsi', 'Kabupaten/kota', 'L', 'P', 'Jumlah'],
    rows: rows.map(([key, count]) => [...key.split('|'), count.L, count.P, sum(count)]),
    total: ['Jumlah', '', all.L, all.P, sum(all)],
    widths: [32, 36, 8, 8, 10],
  };
}

function referralSheet({ stays, month }: MonthData): Omit<Sheet, 'titles'> {
  const admitted = stays.filter((stay) => monthOf(stay.admittedOn) === month);
  const rows = tally(
    admitted,
    (stay) => labelOf(referralSources, stay.referralSource ?? 'Tidak diketahui'),
    Object.values(referralSources),
  );
  const all = totalOf(rows);
  return {
    name: 'Rujukan',
    head: ['Sumber rujukan', 'L', 'P', 'Jumlah'],
    rows: rows.map(([label, count]) => [label, count.L, count.P, sum(count)]),
    total: ['Jumlah', all.L, all.P, sum(all)],
    widths: [52, 8, 8, 10],
  };
}

function serviceSheet({ services }: MonthData): Omit<Sheet, 'titles'> {
  const rows = Object.entries(atensiComponents).map(([component, label]): SheetCell[] => {
    const own = services.filter(({ service }) => componentOfService[service] === component);
    return [label, new Set(own.map(({ clientId }) => clientId)).size, own.length];
  });
  return {
    name: 'Layanan',
    head: ['Komponen ATENSI', 'Jumlah penerima manfaat', 'Jumlah kegiatan'],
    rows,
    total: ['Jumlah', new Set(services.map(({ clientId }) => clientId)).size, services.length],
    remarks: [
      'Kegiatan ialah catatan intervensi pada bulan ini yang terkait dengan kegiatan rencana yang menyebut layanannya. Seorang penerima manfaat dapat menerima beberapa komponen.',
    ],
    widths: [64, 24, 18],
  };
}

function achievementSheet({ targets }: MonthData): Omit<Sheet, 'titles'> {
  const line = (label: string, own: readonly { status: string | null }[]): SheetCell[] => {
    const of = (status: string) => own.filter((target) => target.status === status).length;
    const [achieved, partly, failed] = [of('achieved'), of('partly'), of('not-achieved')];
    const unrated = own.length - achieved - partly - failed;
    return [
      label,
      own.length,
      achieved,
      partly,
      failed,
      unrated,
      own.length === 0 ? null : Math.round((achieved / own.length) * 1000) / 10,
    ];
  };
  const categories = [...new Set(targets.map(({ category }) => category))].sort();
  return {
    name: 'Capaian',
    head: [
      'Kategori PPKS',
      'Target jatuh tempo',
      'Tercapai',
      'Sebagian',
      'Tidak tercapai',
      'Belum dinilai',
      '% tercapai',
    ],
    rows: categories.map((category) =>
      line(
        labelOf(ppksCategories, category),
        targets.filter((target) => target.category === category),
      ),
    ),
    total: line('Jumlah', targets),
    remarks: [
      'Target yang tenggatnya jatuh pada bulan ini, menurut ronde evaluasi terakhir sampai akhir bulan. Target yang dikeluarkan dari rencana tidak dihitung.',
    ],
    widths: [46, 18, 10, 10, 14, 14, 12],
  };
}

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

function nominativeSheet(data: MonthData): Omit<Sheet, 'titles'> {
  return {
    name: 'Nominatif',
    head: nominativeHead,
    rows: nominativeRows(data),
    widths: [5, 16, 30, 20, 20, 18, 13, 5, 34, 20, 26, 13, 30, 14, 20, 11, 13, 40],
  };
}

function revisionSheet({ changes }: MonthData): Omit<Sheet, 'titles'> {
  return {
    name: 'Revisi',
    head: ['Kategori PPKS', 'Kolom', 'Sebelumnya', 'Sekarang'],
    rows: changes,
    widths: [46, 14, 14, 14],
  };
}
