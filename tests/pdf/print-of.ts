import { houseDocument } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';

/** A text in plain letters and in bold ones as a PDF, made at a day that is always the same. */
export async function printOf(text: string): Promise<Uint8Array> {
  const document = houseDocument('A4', [{ text: [text, ' ', { text, bold: true }] }]);
  return (await renderPdf({ ...document, info: { ...document.info, creationDate: new Date(0) } })).bytes;
}
