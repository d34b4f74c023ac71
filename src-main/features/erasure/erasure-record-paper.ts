import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { erasureId: string; clientId: string };

/** Berita acara pemusnahan: signed, and kept by the centre. */
export const erasureRecordPaper = definePaper({
  id: 'erasureRecord',
  format: 'pdf',
  title: ({ registerNumber, printedOn }) => `Berita acara pemusnahan ${registerNumber} ${printedOn}`,
  draw: async () => (await import('./render-record.ts')).renderErasureRecord,
  tells: (_record, { erasureId, clientId }: Asked) => ({ erasure: erasureId, clientId }),
  recipient: () => 'archive' satisfies CodedRecipient,
});
