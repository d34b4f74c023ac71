import { getDocumentProxy } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';

/**
 * A word where an outside reader sees it, in points from the upper left corner of the page, and its type: the name of its
 * font and its height in points.
 */
export type ReadWord = {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  font: string;
  size: number;
};

/** A page with its words in the order they were drawn. */
export type ReadPage = { width: number; height: number; words: ReadWord[] };

type TextItem = { str: string; fontName: string; transform: unknown[]; width: number; height: number };

/** Reads a print by the reader of a browser, whatever else is installed: every machine reads the same words. */
export async function readPaper(bytes: Uint8Array): Promise<ReadPage[]> {
  const document = await getDocumentProxy(bytes.slice());
  const fonts = new Map<string, string>();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    await learnFonts(page, runs, fonts);
    const words = runs.flatMap((run) => wordsOf(run, height, fonts.get(run.fontName) ?? ''));
    pages.push({ width, height, words });
  }
  await document.loadingTask.destroy();
  return pages;
}

/** The names of fonts come with the drawing of the first page they stand on. */
async function learnFonts(page: PDFPageProxy, runs: readonly TextItem[], fonts: Map<string, string>) {
  const unknown = new Set(runs.map(({ fontName }) => fontName).filter((id) => !fonts.has(id)));
  if (unknown.size === 0) return;
  await page.getOperatorList();
  for (const id of unknown) fonts.set(id, String(page.commonObjs.get(id).name));
}

/** A run of letters as words, each as wide as its share of the letters. */
function wordsOf(run: TextItem, height: number, font: string): ReadWord[] {
  const [from, baseline] = [Number(run.transform[4]), Number(run.transform[5])];
  const bottom = height - baseline + run.height * 0.2;
  const letter = run.width / run.str.length;
  return [...run.str.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...{ text, left: from + index * letter, right: from + (index + text.length) * letter },
    ...{ top: bottom - run.height, bottom, font, size: run.height },
  }));
}
