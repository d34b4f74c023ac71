import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { client, orpc } from '../../core/client.ts';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting } from '../../ui/use-pdf-printing.tsx';
import type { inputOf } from './packet-choices.ts';

type PacketInput = ReturnType<typeof inputOf>;

/** Rest after the last change before the paper is drawn anew, in milliseconds. */
const rest = 500;

/** The packet as it will be printed, drawn anew after each change, and the ways it leaves. */
export function usePacket(input: PacketInput, print: (file: Blob) => void) {
  // As text, so that what is the same is not new at every drawing.
  const wanted = JSON.stringify({ ...input, recipient: '' });
  const [written] = useDebouncedValue(wanted, rest);
  const drawn = JSON.parse(written) as PacketInput;
  const preview = useQuery({
    ...orpc.packet.make.queryOptions({ input: { ...drawn, purpose: 'preview' } }),
    enabled: drawn.caseIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Paper about people is not kept longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  const isUnderWay = useRef(false);
  /** Makes the packet once for however many clicks, with what stands in the fields now. */
  const leaving = useMutation({
    mutationFn: async (purpose: 'print' | 'save') => {
      if (purpose === 'print') expectPdfPrinting();
      const { name, file } = await client.packet.make({ ...input, purpose });
      if (purpose === 'print') print(file);
      else if ((await saveDownload(name, file)) === 'saved')
        tellDone('Bahan konferensi disimpan sebagai PDF.');
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  const hasCases = input.caseIds.length > 0;
  const canLeave = hasCases && preview.error === null;
  return {
    made: hasCases ? preview.data : undefined,
    canLeave,
    isDrawing: hasCases && (wanted !== written || preview.isFetching),
    error: leaving.error ?? preview.error,
    retry: () => {
      leaving.reset();
      void preview.refetch();
    },
    leavingFor: leaving.isPending ? leaving.variables : undefined,
    leave(purpose: 'print' | 'save') {
      if (!canLeave || isUnderWay.current) return;
      isUnderWay.current = true;
      leaving.mutate(purpose);
    },
  };
}
