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

const input = z.strictObject({ month: Month, recipient: z.string().max(200).default('') });

export const monthReportContract = {
  preview: operation
    .meta({ says: 'Membaca laporan bulanan', may: 'report.read', audit: 'read', work: 'long' })
    .errors(monthErrors)
    .input(z.strictObject({ month: Month }))
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
