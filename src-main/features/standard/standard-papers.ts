import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';
import type { StandardPaper } from './render-standard.ts';

/** As many cases as each is drawn of at once. */
export const mostRows = { xlsx: 100_000, pdf: 10_000 } as const;

const facts = {
  title: ({ overview }: StandardPaper) => `Standar ${overview.month}`,
  tells: ({ overview, cases }: Pick<StandardPaper, 'overview' | 'cases'>) => ({
    month: overview.month,
    cases: cases.length,
  }),
};

/** Kasus terhadap standar on paper: figures, and the cases in which something is missing; no names. */
export const standardPrint = definePaper({
  ...facts,
  id: 'standardPrint',
  format: 'pdf',
  draw: async () => (await import('./render-standard.ts')).renderStandardPrint,
  recipient: (_asked: object) => 'archive' satisfies CodedRecipient,
});

/** The same with every case as a workbook; no names. */
export const standardWorkbook = definePaper({
  ...facts,
  id: 'standardWorkbook',
  format: 'xlsx',
  draw: async () => (await import('./render-standard.ts')).renderStandardWorkbook,
  recipient: ({ recipient }: { recipient: string }) => recipient,
});
