import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { client, orpc } from '../../app/client.ts';
import { keepFile } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { inputOf, type PacketChoices } from './packet-choices.ts';

/** Rest after the last change before the paper is drawn anew, in milliseconds. */
const rest = 500;

/** The packet as it will be printed, drawn anew after each change, and the ways it leaves. */
export function usePacket(caseIds: string[], choices: PacketChoices) {
  // As text, so that what is the same is not new at every drawing.
  const [written] = useDebouncedValue(JSON.stringify(inputOf(caseIds, { ...choices, recipient: '' })), rest);
  const input = JSON.parse(written) as ReturnType<typeof inputOf>;
  const preview = useQuery({
    ...orpc.packet.make.queryOptions({ input: { ...input, purpose: 'preview' } }),
    enabled: input.caseIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    // Paper about people is not kept longer than it is looked at.
    gcTime: 0,
    retry: false,
  });
  const isUnderWay = useRef(false);
  /** Makes the packet once for however many clicks, with what stands in the fields now. */
  const leaving = useMutation({
    mutationFn: async ({
      purpose,
      use,
    }: {
      purpose: 'print' | 'save';
      use: (made: Made) => Promise<void>;
    }) => {
      await use(await client.packet.make({ ...inputOf(caseIds, choices), purpose }));
    },
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  const leave = (purpose: 'print' | 'save', use: (made: Made) => Promise<void>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    leaving.mutate({ purpose, use });
  };
  return {
    made: caseIds.length === 0 ? undefined : preview.data,
    isDrawing: caseIds.length > 0 && preview.isFetching,
    error: leaving.error ?? preview.error,
    retry: () => void preview.refetch(),
    leavingFor: leaving.isPending ? leaving.variables.purpose : undefined,
    print: (show: (file: Blob) => void) => leave('print', async ({ file }) => show(file)),
    save: () =>
      leave('save', async ({ name, file }) => {
        if ((await keepFile(name, file)) === 'saved') tellDone('Bahan konferensi disimpan sebagai PDF.');
      }),
  };
}

type Made = Awaited<ReturnType<typeof client.packet.make>>;
