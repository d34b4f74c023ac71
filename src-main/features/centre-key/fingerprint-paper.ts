import { definePaper } from '#platform/paper/define-paper';

type Asked = { recipient: string };

/** Lembar sidik lembaga, for whoever shall know what this centre signs. */
export const fingerprintPaper = definePaper({
  id: 'fingerprint',
  format: 'pdf',
  title: ({ letterhead, printedOn }) => `Sidik ${letterhead.name} ${printedOn}`,
  draw: async () => (await import('./render-fingerprint.ts')).renderFingerprint,
  tells: () => ({}),
  recipient: ({ recipient }: Asked) => recipient,
});
