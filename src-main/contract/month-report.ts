import { z } from 'zod';
import { MadePaper, Month, operation } from './operation.ts';

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

/** The month at a glance, the sheets its workbook would have, and whether it balances. */
export const MonthPreview = z.strictObject({
  month: Month,
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
  /** What the figures differ in from the export before: sheet, row, column, before, now. */
  changes: z.array(z.array(z.string())),
  /** Every export, the newest first. */
  history: z.array(SentMonth),
  /** Exports of before every sheet was frozen: of these only the recapitulation is kept. */
  recapOnly: z.int(),
  /** What two exports differ in, where two were chosen. */
  comparison: z.array(z.array(z.string())).nullable(),
});
export type MonthPreview = z.infer<typeof MonthPreview>;

const monthErrors = {
  NOT_BEGUN: { message: 'Bulan itu belum dimulai.' },
  UNBALANCED: {
    message: 'Laporan tidak seimbang, jadi tidak dapat diekspor.',
    data: z.object({
      troubles: z.array(z.object({ caseId: z.string(), caseNumber: z.string(), sentence: z.string() })),
    }),
  },
};

const input = z.strictObject({
  month: Month,
  recipient: z.string().max(200).default(''),
  /** An export that is made again as it left. */
  again: z.uuid().optional(),
});

export const monthReportContract = {
  preview: operation
    .meta({ says: 'Membaca laporan bulanan', may: 'report.read', audit: 'read', work: 'long' })
    .errors(monthErrors)
    .input(z.strictObject({ month: Month, compare: z.tuple([z.uuid(), z.uuid()]).optional() }))
    .output(MonthPreview),
  /** The workbook of counts: no names. */
  exportWorkbook: operation
    .meta({
      says: 'Mengekspor laporan bulanan',
      may: 'report.read',
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
};
