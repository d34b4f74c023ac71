import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { workerId?: string | undefined; caseId?: string | undefined };

/** Catatan supervisi dan konsultasi, for those concerned. */
export const supervisionPaper = definePaper({
  id: 'supervision',
  format: 'pdf',
  title: ({ printedOn }) => `Catatan supervisi ${printedOn}`,
  draw: async () => (await import('./render-supervision.ts')).renderSupervision,
  tells: ({ entries }, { workerId }: Asked) => ({ entries: entries.length, worker: workerId }),
  recipient: () => 'archive' satisfies CodedRecipient,
});
