import { useDebouncedValue } from '@mantine/hooks';
import { client } from '../../core/client.ts';
import { usePaper } from '../../parts/paper/use-paper.ts';
import type { inputOf } from './packet-choices.ts';

type PacketInput = ReturnType<typeof inputOf>;

/** Rest after the last change before the paper is drawn anew, in milliseconds. */
const rest = 500;

/** The packet as it will be printed, drawn anew after each change; it leaves with what stands in the fields now. */
export function usePacket(input: PacketInput) {
  // As text, so that what is the same is not new at every drawing.
  const wanted = JSON.stringify({ ...input, recipient: '' });
  const [written] = useDebouncedValue(wanted, rest);
  const drawn = JSON.parse(written) as PacketInput;
  const paper = usePaper<PacketInput, Awaited<ReturnType<typeof client.packet.make>>>({
    id: 'packet.make',
    make: client.packet.make,
    preview: drawn.caseIds.length > 0 ? drawn : undefined,
    asked: input,
    saved: 'Bahan konferensi disimpan sebagai PDF.',
  });
  const hasCases = input.caseIds.length > 0;
  return {
    ...paper,
    made: hasCases ? paper.made : undefined,
    canLeave: hasCases && paper.canLeave,
    isDrawing: hasCases && (wanted !== written || paper.isDrawing),
  };
}
