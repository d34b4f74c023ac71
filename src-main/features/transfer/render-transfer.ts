import type { Content } from 'pdfmake/interfaces';
import type { PrintedField } from '#domain/form';
import type { Stationery } from '#domain/papers/stationery';
import { houseDocument, houseFoot, letterhead, printedFields, textWidth } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** What stands on the sheets besides the kop. */
export type TransferSheets = {
  caseNumber: string;
  reason: string;
  person: PrintedField[];
  sections: { label: string; records: { title: string; fields: PrintedField[] }[] }[];
};

/** Draws the sheets; runs in the worker. */
export function renderTransfer(sheets: TransferSheets & Stationery): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = sheets;
  return renderPdf(houseDocument(paper, contentOf(sheets)), houseFoot(printedBy, printedOn, 'RAHASIA'));
}

function contentOf({
  letterhead: head,
  paper,
  caseNumber,
  reason,
  person,
  sections,
}: TransferSheets & Stationery): Content[] {
  return [
    letterhead(head, textWidth(paper)),
    { text: 'BERKAS RUJUKAN', style: 'title', margin: [0, 0, 0, 2] },
    { text: `Kasus ${caseNumber}`, alignment: 'center', margin: [0, 0, 0, 8] },
    { text: 'Alasan rujukan', style: 'heading' },
    { text: reason },
    ...printedFields(person, [{ text: 'Identitas', style: 'heading' }]),
    ...sections.flatMap(({ label, records }) =>
      records.flatMap(({ title, fields }, at) =>
        printedFields(fields, [
          ...(at === 0 ? [{ text: label, style: 'heading' } as Content] : []),
          { text: title, style: 'subheading' },
        ]),
      ),
    ),
  ];
}
