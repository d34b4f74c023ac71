import type { Content } from 'pdfmake/interfaces';
import type { ShiftSheet } from '#domain/papers/shift-sheet';
import {
  headedTable,
  houseDocument,
  houseFoot,
  letterhead,
  ruledTable,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the sheet of a turn; runs in the worker. */
export function renderShiftSheet(sheet: ShiftSheet): Promise<RenderedPdf> {
  return renderPdf(
    houseDocument(sheet.paper, content(sheet)),
    houseFoot(sheet.printedBy, sheet.printedOn, 'RAHASIA'),
  );
}

function content(sheet: ShiftSheet): Content[] {
  const { letterhead: head, turn, rows, flags, readings } = sheet;
  return [
    letterhead(head, textWidth(sheet.paper)),
    { text: 'LEMBAR GILIRAN JAGA', style: 'title', margin: [0, 4, 0, 2] },
    { text: turn, alignment: 'center', margin: [0, 0, 0, 8] },
    rows.length === 0
      ? 'Tidak ada penghuni pada hari itu.'
      : ruledTable(
          ['No', 'Nama', 'Giliran sebelumnya', 'Giliran ini'],
          rows.map(({ name, before, own }, index) => [String(index + 1), name, before, own]),
          [16, 110, 140, '*'],
        ),
    ...headedTable(
      { text: 'Perlu perhatian pekerja sosial', style: 'subheading' },
      ['Nama', 'Kapan', 'Alasan', 'Tindak lanjut'],
      flags.map(({ name, when, why, answer }) => [name, when, why, answer]),
      [110, 70, '*', 130],
    ),
    {
      text:
        readings.length === 0
          ? 'Belum ada yang menyatakan sudah membaca.'
          : `Sudah dibaca: ${readings.join('; ')}.`,
      margin: [0, 8, 0, 0],
    },
    signatures(
      { role: 'Yang menerima jaga', name: '' },
      { role: 'Yang menyerahkan jaga', name: '' },
      head.town,
      sheet.printedOn,
    ),
  ];
}
