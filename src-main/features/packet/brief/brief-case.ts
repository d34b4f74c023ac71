import type { Content } from 'pdfmake/interfaces';
import type { Packet, PacketCase } from '#domain/papers/packet';
import { textHeight, textWidth } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import {
  essentialPieces,
  familyPieces,
  lastConferencePieces,
  linePieces,
  notePieces,
  notesOfThosePresent,
  questionPieces,
} from './brief-pieces.ts';
import { headPiece, signaturePiece } from './head.ts';
import { fitPieces, heightOf, type Piece, type Room } from './pieces.ts';
import { fitTargets, targetPieces } from './targets.ts';
import { bridgePiece, whoPiece } from './who.ts';

/** What a text ends with that goes on elsewhere: on two pages, and before an annex. */
const endings = { brief: '… lanjutan di Lengkap', full: '… lanjutan di lampiran' } as const;

/** Points that two pages cannot be filled with: a row or a heading goes whole to the second. */
const spare = 45;

/** A case on two pages, each text whole or ended with where it goes on; `tighter`: points that are left empty. */
export function briefCase(one: PacketCase, packet: Packet, tighter: number): Content[] {
  const width = textWidth(packet.paper);
  const height = 2 * textHeight(packet.paper) - spare - tighter;
  const room: Room = { width, height, ending: endings.brief };
  const before = firstPieces(one, packet, room);
  const sign = signaturePiece(one, packet);
  const after = [...essentials(one, room), sign];
  const table = fitTargets(one, room, height - heightOf([...before, ...after], width, leastLines));
  const { content, left } = fitPieces([...before, ...table, ...after], room);
  // A case that one page holds stays on it, and has no break to spare for; else those who sign have at least the room to write in before them.
  const onFirst = left + spare + tighter - textHeight(packet.paper);
  const toWriteOn = fitPieces(notesOfThosePresent(onFirst > 0 ? onFirst : left, width), room).content;
  return [...content.slice(0, -1), headed(toWriteOn, { stack: content.slice(-1) })];
}

/** So many lines of each text are kept before a table of targets is drawn narrower. */
const leastLines = 3;

/** A page that would hold less than this share of itself is not begun: its lines go on in the annex. */
const leastShare = 1 / 3;

/** The same before an annex: what no form of the annex says is whole, and the rest has a page's room at least. */
export function summaryBeforeAnnex(one: PacketCase, packet: Packet): Content[] {
  const width = textWidth(packet.paper);
  const page = textHeight(packet.paper) - spare;
  const whole: Room = { width, height: Number.POSITIVE_INFINITY, ending: endings.full };
  const first = [...firstPieces(one, packet, whole), ...targetPieces(one, whole)];
  const used = heightOf(first, width, whole.height) / page;
  const after = essentials(one, whole);
  const wanted = used + heightOf(after, width, whole.height) / page;
  const most = Math.ceil(used + 1);
  const isBarelyBegun = wanted < most - 1 + leastShare;
  const pages = isBarelyBegun && most > 2 ? most - 1 : most;
  const rest: Room = { ...whole, height: (pages - used) * page };
  return [...fitPieces(first, whole).content, ...fitPieces(after, rest).content];
}

const firstPieces = (one: PacketCase, packet: Packet, room: Room): Piece[] => [
  headPiece(one, packet, room),
  ...questionPieces(one, room),
  whoPiece(one, packet.clientLabel, room),
  bridgePiece(one, room),
  ...familyPieces(one),
  ...lastConferencePieces(one),
];

const essentials = (one: PacketCase, { ending }: Room): Piece[] => [
  ...essentialPieces(one, ending),
  ...notePieces(one, ending),
  ...linePieces(one),
];
