import type { Letter } from '#domain/papers/letter';
import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { recordId?: string | undefined };

/** A paper for signature, for whoever signs it. */
export const letterPaper = definePaper({
  id: 'letter',
  format: 'pdf',
  title: ({ title, number, issuedOn }: Letter) => [title, number, issuedOn].filter(Boolean).join(' '),
  draw: async () => (await import('#platform/paper/render-letter')).renderLetter,
  tells: ({ title }, { recordId }: Asked) => ({ letter: title, record: recordId }),
  recipient: () => 'signers' satisfies CodedRecipient,
});
