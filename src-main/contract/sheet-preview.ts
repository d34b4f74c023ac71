import { z } from 'zod';

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
