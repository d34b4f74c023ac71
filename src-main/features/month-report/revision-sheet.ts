import type { UntitledSheet } from './month-data.ts';

/** The last column only where cases may be named. */
const revisionHead = ['Lembar', 'Baris', 'Kolom', 'Sebelumnya', 'Sekarang', 'Kasus'];
const widths = [16, 52, 24, 18, 18, 30];

/** What differs from the export before, a row a cell. */
export const revisionSheet = (changes: string[][]): UntitledSheet => ({
  name: 'Revisi',
  head: revisionHead.slice(0, changes[0]?.length),
  rows: changes,
  widths: widths.slice(0, changes[0]?.length),
});
