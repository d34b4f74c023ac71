import { z } from 'zod';
import { MadePaper, Month, operation, Period, Verdict } from './operation.ts';

const Count = z.strictObject({ L: z.int(), P: z.int() });
const RecapCounts = z.strictObject({
  opening: Count,
  admitted: Count,
  left: Count,
  closing: Count,
});

const Cell = z.union([z.string(), z.number(), z.null()]);

/** A sheet of the workbook as it is shown on the screen. */
export const SheetPreview = z.strictObject({
  name: z.string(),
  title: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(Cell)),
  total: z.array(Cell).nullable(),
  remarks: z.array(z.string()),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

/** A month as it left once: the hash of the file, and of the content as it lies frozen. */
export const SentMonth = z.strictObject({
  exportId: z.string(),
  revision: z.int(),
  exportedAt: z.string(),
  by: z.string(),
  recipient: z.string(),
  format: z.string(),
  withNames: z.boolean(),
  sha256: z.string(),
  contentSha256: z.string(),
});
export type SentMonth = z.infer<typeof SentMonth>;

/** A cell that differs: sheet, row, column, before, now; the cases it lies in for those who may read them. */
export const ReportChange = z.strictObject({
  cells: z.array(z.string()),
  cases: z.array(z.strictObject({ caseId: z.string(), caseNumber: z.string() })),
});
export type ReportChange = z.infer<typeof ReportChange>;

/** A report that was sent and would be told otherwise now; without its cells where only its recapitulation was kept. */
export const ChangedReport = z.strictObject({
  period: Period,
  title: z.string(),
  /** The number the next export gets. */
  nextRevision: z.int(),
  changes: z.array(ReportChange).nullable(),
});
export type ChangedReport = z.infer<typeof ChangedReport>;

/** The month (or a longer period) at a glance, the sheets its workbook would have, and whether it balances. */
export const MonthPreview = z.strictObject({
  period: Period,
  title: z.string(),
  total: RecapCounts,
  /** Who came from or went to a way of being served outside the house, in sum. */
  moved: Count,
  sheets: z.array(SheetPreview),
  /** Cases that break the balance, each with its sentence; the export refuses while there are any. */
  troubles: z.array(z.strictObject({ caseId: z.string(), caseNumber: z.string(), sentence: z.string() })),
  balanced: z.boolean(),
  /** Earlier exports of this month: 0 when there is none. */
  revisions: z.int(),
  /** Whether the figures differ from those of the export before. */
  isChanged: z.boolean(),
  /** What differs from the export before. */
  changes: z.array(ReportChange),
  /** Every export, the newest first. */
  history: z.array(SentMonth),
  /** Exports of before every sheet was frozen: of these only the recapitulation is kept. */
  recapOnly: z.int(),
  /** What two exports differ in, where two were chosen. */
  comparison: z.array(ReportChange).nullable(),
  /** Whether the list by name may leave with the counts. */
  can: z.strictObject({ name: Verdict }),
});
export type MonthPreview = z.infer<typeof MonthPreview>;

const monthErrors = {
  NOT_BEGUN: { message: 'Masa itu belum dimulai.' },
  UNBALANCED: {
    message: 'Laporan tidak seimbang, jadi tidak dapat diekspor.',
    data: z.object({
      troubles: z.array(z.object({ caseId: z.string(), caseNumber: z.string(), sentence: z.string() })),
    }),
  },
};

const input = z.strictObject({
  period: Period,
  recipient: z.string().max(200).default(''),
  /** An export that is made again as it left. */
  again: z.uuid().optional(),
});

export const monthReportContract = {
  preview: operation
    .meta({ says: 'Membaca laporan bulanan', may: 'report.read', audit: 'read', work: 'long' })
    .errors(monthErrors)
    .input(z.strictObject({ period: Period, compare: z.tuple([z.uuid(), z.uuid()]).optional() }))
    .output(MonthPreview),
  /** The reports that were sent and have changed since. */
  changed: operation
    .meta({ says: 'Membaca perubahan laporan yang sudah diekspor', may: 'report.read', audit: 'read' })
    .output(z.array(ChangedReport)),
  /** The workbook of counts: no names. */
  exportWorkbook: operation
    .meta({
      says: 'Mengekspor laporan bulanan',
      may: 'report.send',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors(monthErrors)
    .input(input)
    .output(MadePaper.extend({ rows: z.int(), revision: z.int() })),
  /** The workbook with its Nominatif sheet, or the Nominatif alone as CSV. */
  exportWithNames: operation
    .meta({
      says: 'Mengekspor laporan dengan nama',
      may: 'report.nominative',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors(monthErrors)
    .input(input.extend({ as: z.enum(['xlsx', 'csv']) }))
    .output(MadePaper.extend({ rows: z.int(), revision: z.int() })),
  /** The figures of a sent month for a Titian that gathers many centres: signed, and no names. */
  exportFile: operation
    .meta({
      says: 'Menyimpan berkas bulan bertanda tangan',
      may: 'report.send',
      audit: 'export',
      work: 'long',
      reauth: 'always',
    })
    .errors({ NOT_SENT: { message: 'Bulan itu belum diekspor. Ekspor dahulu laporannya.' } })
    .input(z.strictObject({ month: Month, recipient: z.string().max(200).default('') }))
    .output(MadePaper.extend({ rows: z.int(), revision: z.int() })),
};
