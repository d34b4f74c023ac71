import { formatCivilDate } from '#domain/civil-date';
import type { AtensiService } from '#domain/lists/atensi-services';
import { formatMonth, lastDayOf } from '#domain/months/month';
import type { MonthRecap } from '#domain/months/month-recap';
import { formatFingerprint } from '#domain/safety/audit-troubles';
import { formatNumber } from '#domain/words/indonesian';
import type { Sheet } from '#platform/paper/workbook';
import type { AuditTip } from '#vault/file/audit-chain';
import type { MonthStay } from './month.queries.ts';
import { countedTo } from './month-figures.ts';
import { nominativeSheet } from './nominative-sheet.ts';
import { ageSheet, originSheet, referralSheet } from './people-sheets.ts';
import { leaveSheet, recapSheet } from './recap-sheets.ts';
import { achievementSheet, serviceSheet } from './work-sheets.ts';

/** A sheet before the centre, the month and the day of printing stand over it. */
export type UntitledSheet = Omit<Sheet, 'titles'>;

/** Everything a month's workbook is drawn from; gathered in one read. */
export type MonthData = {
  month: string;
  today: string;
  centreName: string;
  printedBy: string;
  revision: number;
  /** The last row of the audit when the month was read: whoever holds the print can prove the trail up to it. */
  auditHead: AuditTip;
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
  const named = (sheet: UntitledSheet, subject: string): Sheet => ({
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

function revisionSheet({ changes }: MonthData): UntitledSheet {
  return {
    name: 'Revisi',
    head: ['Kategori PPKS', 'Kolom', 'Sebelumnya', 'Sekarang'],
    rows: changes,
    widths: [46, 14, 14, 14],
  };
}
