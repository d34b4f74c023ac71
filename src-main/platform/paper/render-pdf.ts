import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { keepColumnsOnPaper } from './fit-columns.ts';
import { fontFiles } from './fonts.ts';
import { keepTogether } from './keep-together.ts';
import { mendDocument } from './mend-text.ts';

/** A finished PDF: its bytes and how many pages it has. */
export type RenderedPdf = { bytes: Uint8Array<ArrayBuffer>; pages: number };

/** What a document says at the foot of each page. */
type PageFoot = (page: number, pages: number) => Content;

/**
 * Draws a document. Reads nothing but its own fonts: a path or an address in a document is refused
 * (hosts/SECURITY.md D25). Letters the fonts lack are written as codes, and a line at the end says how many.
 */
export async function renderPdf(document: TDocumentDefinitions, foot?: PageFoot): Promise<RenderedPdf> {
  const fonts = fontFiles();
  const ours: ReadonlySet<string> = new Set(Object.values(fonts.Sans));
  keepColumnsOnPaper();
  keepTogether();
  pdfmake.setFonts(fonts);
  pdfmake.setLocalAccessPolicy((path) => ours.has(path));
  pdfmake.setUrlAccessPolicy(() => false);
  let missing = 0;
  const countMissing = () => {
    missing += 1;
  };
  const content = mendDocument(document.content, countMissing);
  let pages = 0;
  const buffer = await pdfmake
    .createPdf({
      ...document,
      content: missing === 0 ? content : [content, missingNote(missing)],
      footer: (page, count) => {
        pages = count;
        return foot === undefined ? '' : mendDocument(foot(page, count), () => undefined);
      },
      compress: true,
    })
    .getBuffer();
  return { bytes: new Uint8Array(buffer), pages };
}

function missingNote(count: number): Content {
  return {
    text: `${count} huruf tidak dapat dicetak dan ditulis sebagai kode.`,
    fontSize: 8,
    italics: true,
    margin: [0, 8, 0, 0],
  };
}
