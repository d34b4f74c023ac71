import type { Content } from 'pdfmake/interfaces';
import type { PaperCode } from '#domain/papers/stationery';
import { houseDocument } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { pagesOf } from './pdf-text.ts';

/** The same after so many lines, each time from the top of a page, in one print: its pages, time by time. */
export async function afterLines(before: readonly number[], body: Content[], paper: PaperCode = 'A4') {
  const content = before.map(
    (count, turn): Content => ({
      stack: [...Array.from({ length: count }, () => ({ text: `isi${turn}isi` })), ...body],
      ...(turn === 0 ? {} : { pageBreak: 'before' as const }),
    }),
  );
  const pages = await pagesOf((await renderPdf(houseDocument(paper, content))).bytes);
  const starts = before.map((_count, turn) => pages.findIndex((page) => page.startsWith(`isi${turn}isi`)));
  return starts.map((start, turn) => pages.slice(start, starts[turn + 1]));
}
