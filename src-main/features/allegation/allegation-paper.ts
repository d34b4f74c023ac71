import type { CodedRecipient } from '#domain/papers/recipients';
import type { AllegationAddressee } from '#domain/safety/allegation';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { addressee: AllegationAddressee };

/** Laporan dugaan, for an authority; its name says nothing of what it is. */
export const allegationPaper = definePaper({
  id: 'allegation',
  format: 'pdf',
  title: ({ printedOn }) => `Laporan ${printedOn}`,
  draw: async () => (await import('./render-allegation.ts')).renderAllegation,
  tells: (_content, { addressee }: Asked) => ({ addressee }),
  recipient: () => 'authority' satisfies CodedRecipient,
});
