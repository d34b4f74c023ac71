import type { CodedRecipient } from '#domain/papers/recipients';
import type { Shift } from '#domain/shift';
import { definePaper } from '#platform/paper/define-paper';

/** Lembar giliran: for those who take over, and the binder of the house. */
export const shiftSheetPaper = definePaper({
  id: 'shiftSheet',
  format: 'pdf',
  title: ({ turn }) => `Lembar giliran ${turn}`,
  draw: async () => (await import('./render-shift-sheet.ts')).renderShiftSheet,
  tells: ({ rows }, { day, shift }: Shift) => ({ day, shift, people: rows.length }),
  recipient: () => 'house' satisfies CodedRecipient,
});
