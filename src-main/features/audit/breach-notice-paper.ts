import type { NoticeDraft } from '#contract/audit';
import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

type Asked = Pick<NoticeDraft, 'seqs' | 'to' | 'clientId' | 'kinds' | 'knownOn'> & {
  /** How many people the rows speak of. */
  people: number;
};

/** Pemberitahuan kegagalan pelindungan data, as a draft to be signed and sent. */
export const breachNoticePaper = definePaper({
  id: 'breachNotice',
  format: 'pdf',
  title: ({ printedOn }) => `Pemberitahuan kegagalan pelindungan data ${printedOn}`,
  draw: async () => (await import('./render-notice.ts')).renderNotice,
  /** Counts and to whom, and nothing of what was written. */
  tells: (_notice, { seqs, people, to, kinds, knownOn, clientId }: Asked) => ({
    rows: seqs.length,
    people,
    to,
    kinds,
    knownOn,
    ...(to === 'subject' ? { clientId } : {}),
  }),
  recipient: ({ to }: Asked) => to satisfies CodedRecipient,
});
