import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientFileRecipient } from '#domain/papers/client-file';
import { client, orpc } from '../../core/client.ts';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting } from '../../ui/use-pdf-printing.tsx';
import { useStoppable } from '../../ui/use-stoppable.ts';

type Asked = { caseId: string; unmasked: boolean; recipient: ClientFileRecipient | undefined };

/** The file as it will be printed, and the ways it leaves. Its fingerprint is that of what last left. */
export function useClientFile({ caseId, unmasked, recipient }: Asked, print: (file: Blob) => void) {
  const asked = orpc.clientFile.make.queryOptions({ input: { caseId, unmasked, purpose: 'preview' } });
  const preview = useQuery({
    ...asked,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Paper about people is not kept longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  const queries = useQueryClient();
  const [leavingFor, setLeavingFor] = useState<'print' | 'save'>();
  const leaving = useStoppable(
    async (purpose: 'print' | 'save', options) => {
      if (purpose === 'print') expectPdfPrinting();
      const to = recipient === undefined ? {} : { recipient };
      const made = await client.clientFile.make({ caseId, unmasked, purpose, ...to }, options);
      if (purpose === 'print') print(made.file);
      else if ((await saveDownload(made.name, made.file)) === 'saved')
        tellDone('Berkas klien disimpan sebagai PDF.');
      return made;
    },
    { onSettled: () => setLeavingFor(undefined) },
  );
  return {
    made: preview.data,
    left: leaving.result,
    isDrawing: preview.isFetching,
    /** Stopped before it was drawn. */
    isStopped: preview.data === undefined && preview.fetchStatus === 'idle' && preview.error === null,
    canLeave: preview.data !== undefined && recipient !== undefined && leavingFor === undefined,
    error: leaving.error ?? preview.error,
    retry: () => {
      leaving.reset();
      void preview.refetch();
    },
    leavingFor,
    leave(purpose: 'print' | 'save') {
      if (preview.data === undefined || leavingFor !== undefined) return;
      setLeavingFor(purpose);
      leaving.run(purpose);
    },
    /** Ends the drawing at the core as well; nothing leaves, and nothing of it is told in the audit. */
    stop() {
      leaving.stop();
      void queries.cancelQueries({ queryKey: asked.queryKey });
    },
  };
}
