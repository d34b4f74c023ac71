import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { SupervisionLog } from '#domain/papers/supervision';
import {
  houseDocument,
  houseFoot,
  letterhead,
  ruledTable,
  signatures,
  textWidth,
} from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the log; runs in the worker. */
export function renderSupervision(log: SupervisionLog): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = log;
  return renderPdf(houseDocument(paper, content(log)), houseFoot(printedBy, printedOn, 'RAHASIA'));
}

function content(log: SupervisionLog): Content[] {
  const { letterhead: head, paper, subject, entries, signature, printedOn } = log;
  const reader = { role: 'Yang disupervisi', name: '' };
  return [
    letterhead(head, textWidth(paper)),
    { text: 'RAHASIA', bold: true, alignment: 'right', fontSize: 9 },
    { text: 'CATATAN SUPERVISI DAN KONSULTASI', style: 'title', margin: [0, 6, 0, 2] },
    { text: subject, alignment: 'center', margin: [0, 0, 0, 8] },
    entries.length === 0
      ? { text: 'Belum ada catatan.', italics: true }
      : ruledTable(['Tanggal', 'Tentang', 'Topik dan arahan', 'Langkah yang disepakati'], entries.map(row), [
          56,
          110,
          '*',
          130,
        ]),
    signatures(reader, signature, head.town, printedOn),
  ];
}

function row({ heldOn, what, who, topic, direction, agreed, nextOn }: SupervisionLog['entries'][number]) {
  const next = nextOn === null ? '' : `Berikutnya: ${formatCivilDate(nextOn, 'short')}`;
  return [
    formatCivilDate(heldOn, 'short'),
    `${what}\n${who}`,
    `${topic}\n${direction}`,
    [agreed, next].filter(Boolean).join('\n'),
  ];
}
