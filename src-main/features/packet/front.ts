import type { Content, TableCell } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { Packet, PacketCase } from '#domain/papers/packet';
import { letterhead, quietTable, textWidth } from '#platform/paper/house-style';
import { cutToLines } from '#platform/paper/measure-text';
import { partOf } from './brief/head.ts';

const widths = { number: 18, who: 150, worker: 84, page: 36 };
/** Six points of padding a column. */
const padding = 30;
/** So many lines of a question stand in the agenda; on the page of its case there is the rest. */
const questionLines = 3;

/** The front of a packet of several cases: the agenda, which tells on which page each case begins. */
export function frontPart(packet: Packet): Content[] {
  const { cases, letterhead: head, paper, printedOn } = packet;
  if (cases.length === 1) return [];
  const width = textWidth(paper);
  const heads = ['No', 'Kasus', 'Pertanyaan', 'Pekerja sosial', 'Lembar'];
  return [
    letterhead(head, width),
    { text: 'RAHASIA - hanya untuk peserta konferensi kasus', bold: true, alignment: 'right', fontSize: 9 },
    { text: 'AGENDA KONFERENSI KASUS', style: 'title', margin: [0, 6, 0, 2] },
    {
      text: `${cases.length} kasus, keadaan ${formatCivilDate(printedOn, 'long')}`,
      alignment: 'center',
      margin: [0, 0, 0, 8],
    },
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [widths.number, widths.who, '*', widths.worker, widths.page],
        body: [
          heads.map((text) => ({ text, bold: true, fontSize: 9 })),
          ...cases.map((one, index) => agendaRow(one, index + 1, packet)),
        ],
      },
      layout: quietTable,
      fontSize: 9,
    },
  ];
}

function agendaRow(one: PacketCase, place: number, packet: Packet): TableCell[] {
  const room = textWidth(packet.paper) - widths.number - widths.who - widths.worker - widths.page - padding;
  const cut = (text: string, most: number, columnWidth: number) =>
    cutToLines(text, most, ' … lanjutan di lembarnya', { width: columnWidth, fontSize: 9 });
  return [
    String(place),
    {
      stack: [
        { text: cut(one.name, 2, widths.who), bold: true },
        `${one.caseNumber} · ${one.sex}, ${one.age}`,
        { text: one.category, fontSize: 8 },
      ],
    },
    cut(one.question, questionLines, room),
    cut(one.worker, 2, widths.worker),
    { pageReference: partOf(packet, one), alignment: 'right' },
  ];
}
