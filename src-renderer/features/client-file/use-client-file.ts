import { defined } from '#domain/defined';
import type { ClientFileRecipient } from '#domain/papers/client-file';
import { client } from '../../core/client.ts';
import { usePaper } from '../../parts/paper/use-paper.ts';

type Asked = {
  caseId: string;
  /** Whether the identity numbers stand whole; undefined until it is known who may. Then nothing is drawn. */
  unmasked: boolean | undefined;
  recipient: ClientFileRecipient | undefined;
};

/** The file as it will be printed; it leaves only for a recipient. Its fingerprint is that of what last left. */
export function useClientFile({ caseId, unmasked, recipient }: Asked) {
  const preview = unmasked === undefined ? undefined : { caseId, unmasked };
  const paper = usePaper({
    id: 'clientFile.make',
    make: client.clientFile.make,
    preview,
    asked: { caseId, unmasked: unmasked ?? false, ...defined({ recipient }) },
    saved: 'Berkas klien disimpan sebagai PDF.',
  });
  const isDrawn = paper.made !== undefined;
  return {
    ...paper,
    canLeave: paper.canLeave && isDrawn && recipient !== undefined,
    leave: (purpose: 'print' | 'save') => (isDrawn ? paper.leave(purpose) : undefined),
  };
}
