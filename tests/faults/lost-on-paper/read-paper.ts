import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';

/** A run of letters where an outside reader sees it, in points from the upper left corner of the page. */
export type ReadWord = { text: string; left: number; right: number; top: number; bottom: number };

/** A page with its words in the order they were drawn. */
export type ReadPage = { width: number; height: number; words: ReadWord[] };

/** Reads a print as others do: by poppler where it is installed, otherwise by the reader of a browser. */
export async function readPaper(bytes: Uint8Array): Promise<ReadPage[]> {
  return hasPoppler() ? readByPoppler(bytes) : await readByPdfjs(bytes);
}

let poppler: boolean | undefined;
const hasPoppler = () => (poppler ??= spawnSync('pdftotext', ['-v']).error === undefined);

function readByPoppler(bytes: Uint8Array): ReadPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'titian-paper-'));
  try {
    const [pdf, html] = [join(folder, 'paper.pdf'), join(folder, 'paper.html')];
    writeFileSync(pdf, bytes);
    const { status, stderr } = spawnSync('pdftotext', ['-bbox', '-raw', pdf, html]);
    if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
    return readFileSync(html, 'utf8').split('<page ').slice(1).map(pageIn);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const aWord = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</g;

function pageIn(xml: string): ReadPage {
  const [width, height] = [...xml.matchAll(/(?:width|height)="([^"]+)"/g)].map(([, size]) => Number(size));
  return {
    width: width ?? 0,
    height: height ?? 0,
    words: [...xml.matchAll(aWord)].map(([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
    })),
  };
}

async function readByPdfjs(bytes: Uint8Array): Promise<ReadPage[]> {
  const document = await getDocumentProxy(bytes.slice());
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [left, baseline] = [Number(item.transform[4]), Number(item.transform[5])];
      const bottom = height - baseline + item.height * 0.2;
      return [{ text: item.str, left, right: left + item.width, top: bottom - item.height, bottom }];
    });
    pages.push({ width, height, words });
  }
  await document.loadingTask.destroy();
  return pages;
}
