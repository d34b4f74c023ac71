import type { CodedRecipient } from '#domain/papers/recipients';
import type { Stationery } from '#domain/papers/stationery';
import type { TimelinePage } from '#domain/papers/timeline';
import type { TimelineKind } from '#domain/timeline/timeline';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { kinds: readonly TimelineKind[] };

/** Linimasa kasus, on one page for a colleague. */
export const timelinePaper = definePaper({
  id: 'timeline',
  format: 'pdf',
  title: ({ caseNumber }: TimelinePage & Stationery) => `Linimasa ${caseNumber}`,
  draw: async () => (await import('./render-timeline.ts')).renderTimeline,
  tells: ({ entries }, { kinds }: Asked) => ({ entries: entries.length, kinds: [...kinds] }),
  recipient: () => 'archive' satisfies CodedRecipient,
});
