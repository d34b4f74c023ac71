import { z } from 'zod';
import { type CountSheetId, countSheetNames } from '#domain/months/report-cells';

const Cell = z.union([z.string(), z.number(), z.null()]);

/** By what the figures of a counting sheet are asked for: who stands behind each. */
export const FigureCodes = z.strictObject({
  sheet: z.enum(Object.keys(countSheetNames) as [CountSheetId, ...CountSheetId[]]),
  rows: z.array(z.string()),
  /** Of each column of the head what is added up in it; nothing where it is no count of people. */
  columns: z.array(z.array(z.string())),
  /** The row that stands as the total; null where the rows are added up. */
  total: z.string().nullable(),
});
export type FigureCodes = z.infer<typeof FigureCodes>;

/** A sheet of the workbook as it is shown on the screen. */
export const SheetPreview = z.strictObject({
  name: z.string(),
  title: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(Cell)),
  total: z.array(Cell).nullable(),
  remarks: z.array(z.string()),
  /** Null where its figures do not open. */
  codes: FigureCodes.nullable(),
});
export type SheetPreview = z.infer<typeof SheetPreview>;
