import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { PacketCase } from '#domain/papers/packet';
import { countLines, cutToLines, lineHeight } from '#platform/paper/measure-text';
import { type Piece, type Room, small } from './pieces.ts';

const labelWidth = 78;
const colonWidth = 6;
/** Points between the two columns, and right of every cell. */
const gutter = 4;
/** So many lines a name has at most. */
const nameLines = 2;

/** Who a case is about: four lines of two facts each. */
export function whoPiece(one: PacketCase, clientLabel: string, room: Room): Piece {
  const name = one.alias ? `${one.name} (${one.alias})` : one.name;
  const facts = [
    [clientLabel, name],
    ['No. register', `${one.registerNumber} / ${one.caseNumber}`],
    ['L/P, umur', `${one.sex}, ${one.age}`],
    ['Kategori PPKS', one.category],
    ['NIK', one.nik],
    ['Tanggal masuk', `${formatCivilDate(one.admittedOn, 'long')} (hari ke-${one.dayInCare})`],
    ['Tahap', one.stage],
    ['Pekerja sosial', one.worker],
  ] as const;
  const width = room.width / 2 - labelWidth - colonWidth - 3 * gutter;
  const setting = { width, fontSize: small.fontSize };
  const most = Number.isFinite(room.height) ? nameLines : Number.POSITIVE_INFINITY;
  const cells = facts.map(([label, text]) => {
    const lines = countLines(text, setting);
    const shown = lines <= most ? text : cutToLines(text, most, room.ending, setting);
    return { label, shown, lines: Math.min(lines, most) };
  });
  const rows = [0, 2, 4, 6].map((at) => cells.slice(at, at + 2));
  const lines = rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => cell.lines)), 0);
  return {
    kind: 'fixed',
    height: lines * lineHeight(small.fontSize, small.leading) + rows.length * 2 + 6,
    content: {
      table: {
        widths: [labelWidth, colonWidth, '*', labelWidth, colonWidth, '*'],
        body: rows.map((row) => row.flatMap(({ label, shown }) => [label, ':', shown])),
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
