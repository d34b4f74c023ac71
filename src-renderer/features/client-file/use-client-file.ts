import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ClientFileRecipient } from '#domain/client-file';
import { client, orpc } from '../../app/client.ts';
import { keepFile } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting } from '../../ui/use-pdf-printing.tsx';

type Asked = { caseId: string; unmasked: boolean; recipient: ClientFileRecipient | undefined };

/** The file as it will be printed, and the ways it leaves. Its fingerprint is that of what last left. */
export function useClientFile({ caseId, unmasked, recipient }: Asked, print: (file: Blob) => void) {
  const preview = useQuery({
    ...orpc.clientFile.make.queryOptions({ input: { caseId, unmasked, purpose: 'preview' } }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Paper about people is not kept longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  const isUnderWay = useRef(false);
  const leaving = useMutation({
    mutationFn: async (purpose: 'print' | 'save') => {
      if (purpose === 'print') expectPdfPrinting();
      const made = await client.clientFile.make({
        caseId,
        unmasked,
        purpose,
        ...(recipient === undefined ? {} : { recipient }),
      });
      if (purpose === 'print') print(made.file);
      else if ((await keepFile(made.name, made.file)) === 'saved')
        tellDone('Berkas klien disimpan sebagai PDF.');
      return made;
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  return {
    made: preview.data,
    left: leaving.data,
    isDrawing: preview.isFetching,
    canLeave: preview.data !== undefined && recipient !== undefined,
    error: leaving.error ?? preview.error,
    retry: () => {
      leaving.reset();
      void preview.refetch();
    },
    leavingFor: leaving.isPending ? leaving.variables : undefined,
    leave(purpose: 'print' | 'save') {
      if (preview.data === undefined || isUnderWay.current) return;
      isUnderWay.current = true;
      leaving.mutate(purpose);
    },
  };
}
