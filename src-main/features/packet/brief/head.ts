import type { Content } from 'pdfmake/interfaces';
import type { Packet, PacketCase } from '#domain/papers/packet';
import { letterhead, signatures } from '#platform/paper/house-style';
import { countLines, lineHeight } from '#platform/paper/measure-text';
import { usualRoom } from '#platform/paper/sign-block';
import type { Piece, Room } from './pieces.ts';

/** By which name the layout tells on which page a case begins. */
export const partOf = ({ cases }: Packet, one: PacketCase): string => `case ${cases.indexOf(one) + 1}`;

/** The kop over a case that goes alone; in a packet of several, whose front has it, the name of the centre. */
export function headPiece(one: PacketCase, packet: Packet, room: Room): Piece {
  const { letterhead: head, cases } = packet;
  const isAlone = cases.length === 1;
  const name: Content = { text: head.name.toUpperCase(), bold: true, fontSize: 9, alignment: 'center' };
  const title: Content = {
    text: 'BAHAN KONFERENSI KASUS',
    id: partOf(packet, one),
    style: 'title',
    margin: [0, 4, 0, 2],
  };
  const marking: Content = {
    text: 'RAHASIA - hanya untuk peserta konferensi kasus',
    bold: true,
    alignment: 'center',
    fontSize: 8,
  };
  return {
    kind: 'fixed',
    height:
      (isAlone ? letterheadHeight(packet, room.width) : lineHeight(9)) + lineHeight(13) + 6 + lineHeight(8),
    content: { stack: [isAlone ? letterhead(head, room.width) : name, title, marking] },
  };
}

function letterheadHeight({ letterhead: head }: Packet, width: number): number {
  const side = head.logo === undefined ? 0 : 62;
  const lines = (text: string, fontSize: number, isBold = false) =>
    text === '' ? 0 : countLines(text, { width: width - 2 * side, fontSize, isBold }) * lineHeight(fontSize);
  const text =
    head.above.reduce((sum, line) => sum + lines(line, 12), 0) +
    lines(head.name.toUpperCase(), 15, true) +
    lines([head.address, head.town].filter(Boolean).join(', '), 9) +
    lines(head.contact, 9);
  return Math.max(side, text) + 21;
}

/** Mengetahui Kepala and the worker of the case. */
export function signaturePiece({ signatures: { left, right } }: PacketCase, packet: Packet): Piece {
  return {
    kind: 'fixed',
    height: 6 * lineHeight(10) + 16 + usualRoom,
    content: signatures(left, right, packet.letterhead.town, packet.printedOn),
  };
}
