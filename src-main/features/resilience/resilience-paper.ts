import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

/** Bila masalah yang sama datang lagi, for its owner. */
export const resiliencePaper = definePaper({
  id: 'resilience',
  format: 'pdf',
  title: ({ caseNumber, printedOn }) => `Penguatan ${caseNumber} ${printedOn}`,
  draw: async () => (await import('./render-resilience.ts')).renderResilience,
  tells: () => ({}),
  recipient: () => 'owner' satisfies CodedRecipient,
});
