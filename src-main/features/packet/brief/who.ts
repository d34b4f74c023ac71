import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { PacketCase } from '#domain/papers/packet';
import { countLines, cutToLines, lineHeight } from '#platform/paper/measure-text';
import { type Piece, type Room, small } from './pieces.ts';

const labelWidth = 78;
const colonWidth = 6;
/** Points between the two columns, and right of every cell. */
const gutter = 4;
/** So many lines a name has at most, and any other fact: a name in letters that the print lacks takes several. */
const name = { most: 4, isBold: true };
const fact = { most: 2, isBold: false };

/** Who a case is about: the name, and four lines of two facts each. */
export function whoPiece(one: PacketCase, clientLabel: string, room: Room): Piece {
  const half = room.width / 2 - labelWidth - colonWidth - 3 * gutter;
  const called = factCell(
    clientLabel,
    one.alias ? `${one.name} (${one.alias})` : one.name,
    room.width - labelWidth - colonWidth - 3 * gutter,
    { ...room, ...name },
  );
  const cells = factsOf(one).map(([label, text]) => factCell(label, text, half, { ...room, ...fact }));
  const rows = [0, 2, 4, 6].map((at) => cells.slice(at, at + 2));
  const lines = rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => cell.lines)), called.lines);
  return {
    kind: 'fixed',
    height: lines * lineHeight(small.fontSize, small.leading) + (rows.length + 1) * 2 + 6,
    content: {
      table: {
        widths: [labelWidth, colonWidth, '*', labelWidth, colonWidth, '*'],
        body: [
          [called.label, ':', { text: called.shown, bold: name.isBold, colSpan: 4 }, '', '', ''],
          ...rows.map((row) => row.flatMap(({ label, shown }) => [label, ':', shown])),
        ],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => gutter,
        paddingTop: () => 1,
        paddingBottom: () => 1,
      },
      fontSize: small.fontSize,
      lineHeight: small.leading,
      margin: [0, 4, 0, 2],
    },
  };
}

const factsOf = (one: PacketCase): (readonly [label: string, text: string])[] => [
  ['No. register', one.registerNumber],
  ['No. kasus', one.caseNumber],
  ['L/P, umur', `${one.sex}, ${one.age}`],
  ['Kategori PPKS', one.category],
  ['NIK', one.nik],
  ['Tanggal masuk', `${formatCivilDate(one.admittedOn, 'long')} (hari ke-${one.dayInCare})`],
  ['Tahap', one.stage],
  ['Pekerja sosial', one.worker],
];

/** A fact in at most so many lines where there is a page to keep to. */
function factCell(
  label: string,
  text: string,
  width: number,
  room: Room & { most: number; isBold: boolean },
) {
  const setting = { width, fontSize: small.fontSize, isBold: room.isBold };
  const lines = countLines(text, setting);
  const most = Number.isFinite(room.height) ? room.most : Number.POSITIVE_INFINITY;
  const shown = lines <= most ? text : cutToLines(text, most, room.ending, setting);
  return { label, shown, lines: Math.min(lines, most) };
}

const pillarWords = {
  done: '● selesai',
  current: '◐ sejak',
  begun: '+ sejak',
  ahead: '○ belum',
  skipped: '– dilewati',
} as const;

/** The bridge: how far the case has come, stage by stage. */
export function bridgePiece({ pillars }: PacketCase, { width }: Room): Piece {
  const sign = ({ state, on }: PacketCase['pillars'][number]) =>
    [pillarWords[state], ...(on ? [`\n${formatCivilDate(on, 'short')}`] : [])].join('');
  const cell = (text: string, more: object): Content => ({ text, alignment: 'center', ...more });
  return {
    kind: 'fixed',
    height: lineHeight(8, small.leading) + 2 * lineHeight(7.5, small.leading) + 18,
    content: {
      table: {
        // Eight points of padding a cell, and a rule on every side of it.
        widths: pillars.map(() => (width - 1) / pillars.length - 9),
        body: [
          pillars.map(({ label }) => cell(label, { bold: true, fontSize: 8 })),
          pillars.map((pillar) => cell(sign(pillar), { fontSize: 7.5 })),
        ],
      },
      lineHeight: small.leading,
      margin: [0, 4, 0, 3],
    },
  };
}
