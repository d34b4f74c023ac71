import { definePaper } from '#platform/paper/define-paper';
import type { PacketChoices } from './gather-packet-case.ts';

type Asked = Pick<PacketChoices, 'size' | 'names' | 'unmasked'> & { recipient: string };

/** Bahan Konferensi Kasus, of one case or of several. */
export const packetPaper = definePaper({
  id: 'packet',
  format: 'pdf',
  title: ({ cases, size, printedOn }) => {
    const [first] = cases;
    const which = first !== undefined && cases.length === 1 ? first.caseNumber : `${cases.length} kasus`;
    return `Bahan CC ${size === 'full' ? 'lengkap ' : ''}${which} ${printedOn}`;
  },
  draw: async () => (await import('./render-packet.ts')).renderPacket,
  tells: (_packet, { size, names, unmasked }: Asked) => ({ size, names, unmasked }),
  recipient: ({ recipient }: Asked) => recipient,
});
