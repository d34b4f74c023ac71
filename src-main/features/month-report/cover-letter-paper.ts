import type { Letter } from '#domain/papers/letter';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { period: string; recipient: string };

/** The letter that goes with a report. */
export const coverLetter = definePaper({
  id: 'coverLetter',
  format: 'pdf',
  title: ({ number, issuedOn }: Letter) =>
    ['Surat pengantar laporan', number, issuedOn].filter(Boolean).join(' '),
  draw: async () => (await import('#platform/paper/render-letter')).renderLetter,
  tells: ({ number }, { period }: Asked) => ({ period, number }),
  recipient: ({ recipient }: Asked) => recipient,
});
