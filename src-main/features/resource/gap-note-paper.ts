import { definePaper } from '#platform/paper/define-paper';
import type { GapNote } from './render-gap-note.ts';

type Asked = { to: string; period: string; links: number };

/** Catatan kebijakan: what stands between people and the service system, for whoever decides; without names. */
export const gapNotePaper = definePaper({
  id: 'gapNote',
  format: 'pdf',
  title: ({ period }: Pick<GapNote, 'period'>) => `Catatan kebijakan ${period}`,
  draw: async () => (await import('./render-gap-note.ts')).renderGapNote,
  tells: (_note, { period, links }: Asked) => ({ period, links }),
  recipient: ({ to }: Asked) => to,
});
