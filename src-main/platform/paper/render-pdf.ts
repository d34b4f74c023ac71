import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { keepColumnsOnPaper } from './fit-columns.ts';
import { fontFiles } from './fonts.ts';
import { keepTogether } from './keep-together.ts';
import { mendDocument } from './mend-text.ts';
import { keepFontsOpen } from './open-fonts.ts';

/** A finished PDF: its bytes and how many pages it has. */
export type RenderedPdf = { bytes: Uint8Array<ArrayBuffer>; pages: number };

/** On which page what is named by an `id` begins. */
export type Starts = ReadonlyMap<string, number>;

/** What a document says at the foot of each page. */
type PageFoot = (page: number, pages: number, starts: Starts) => Content;

/**
 * Draws a document. Reads nothing but its own fonts: a path or an address in a document is refused
 * (hosts/SECURITY.md D25). Letters the fonts lack are written as codes, and a line at the end says how many.
 */
export async function renderPdf(document: TDocumentDefinitions, foot?: PageFoot): Promise<RenderedPdf> {
  const { bytes, pages } = await renderParts(document, foot);
  return { bytes, pages };
}

/** The same, telling besides on which page each part begins that has an `id`. */
export async function renderParts(
  document: TDocumentDefinitions,
  foot?: PageFoot,
): Promise<RenderedPdf & { starts: Starts }> {
  const fonts = fontFiles();
  const ours: ReadonlySet<string> = new Set(Object.values(fonts.Sans));
  keepColumnsOnPaper();
  keepTogether();
  keepFontsOpen();
  pdfmake.setFonts(fonts);
  pdfmake.setLocalAccessPolicy((path) => ours.has(path));
  pdfmake.setUrlAccessPolicy(() => false);
  let missing = 0;
  const countMissing = () => {
    missing += 1;
  };
  const content = mendDocument(document.content, countMissing);
  const parts = partsIn(content);
  let pages = 0;
  const buffer = await pdfmake
    .createPdf({
      ...document,
      content: missing === 0 ? content : [content, missingNote(missing)],
      footer: (page, count) => {
        pages = count;
        return foot === undefined ? '' : mendDocument(foot(page, count, startsOf(parts)), () => undefined);
      },
      compress: true,
    })
    .getBuffer();
  return { bytes: new Uint8Array(buffer), pages, starts: startsOf(parts) };
}

/** A node as the layout leaves it: where each of its lines stands. */
type Part = { id: string; positions?: { pageNumber: number }[] };

function partsIn(node: unknown): Part[] {
  if (Array.isArray(node)) return node.flatMap(partsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { id, stack } = node as { id?: unknown; stack?: unknown };
  return [...(typeof id === 'string' ? [node as Part] : []), ...partsIn(stack ?? [])];
}

const startsOf = (parts: readonly Part[]): Starts =>
  new Map(parts.map(({ id, positions }) => [id, positions?.[0]?.pageNumber ?? 0]));

function missingNote(count: number): Content {
  return {
    text: `${count} huruf tidak dapat dicetak dan ditulis sebagai kode.`,
    fontSize: 8,
    italics: true,
    margin: [0, 8, 0, 0],
  };
}
