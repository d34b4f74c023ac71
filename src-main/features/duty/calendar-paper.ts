import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

/** The calendar of a month's duties, for the desk of whoever has them. */
export const calendarPaper = definePaper({
  id: 'dutyCalendar',
  format: 'pdf',
  title: ({ month }) => `Kalender tugas ${month}`,
  draw: async () => (await import('./render-calendar.ts')).renderCalendar,
  tells: ({ month, entries }, { of }: { of: string }) => ({ month, of, duties: entries.length }),
  recipient: () => 'own' satisfies CodedRecipient,
});
