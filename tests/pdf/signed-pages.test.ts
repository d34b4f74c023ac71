import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { houseDocument, ruledTable, signatures } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import { renderPdf } from '#platform/paper/render-pdf';
import { pagesOf } from '../support/pdf-text.ts';

const head = { role: 'Kepala', name: 'Ratna Dewanti' };
const maker = { role: 'Penyusun', name: 'Siti Aminah' };
const signs = (before: Content[] = []) => signatures(head, maker, 'Sleman', '2026-11-30', before);
const marked = (count: number) => Array.from({ length: count }, (_one, at) => `baris${at}akhir`);

const table = (lines: readonly string[]) =>
  ruledTable(
    ['Kepala tabel'],
    lines.map((line) => [line]),
    ['*'],
  );

/**
 * What may stand over those who sign, in so many lines: with how many of them a page is nearly full, and how many of them go
 * along at most where those who sign lack two.
 */
const bodies: Record<string, { from: number; along: number; draw(lines: string[]): Content[] }> = {
  'a text': { from: 41, along: 3, draw: (lines) => [{ text: lines.join('\n') }, signs()] },
  'lines with room between them': {
    ...{ from: 24, along: 3 },
    draw: (lines) => [...lines.map((text): Content => ({ text, margin: [0, 2, 0, 6] })), signs()],
  },
  'a table': { from: 32, along: 3, draw: (lines) => [table(lines), signs()] },
  'a table with a remark of one line': {
    ...{ from: 32, along: 3 },
    draw: (lines) => [table(lines.slice(0, -1)), signs([{ text: lines.at(-1) ?? '', fontSize: 8 }])],
  },
  // What stands together goes whole while a page holds it with those who sign.
  'a text that stands together with its heading': {
    ...{ from: 38, along: 40 },
    draw: (lines) => [
      ...lines.slice(0, 4).map((text) => ({ text })),
      headed([{ text: 'Judul', style: 'heading' }], { text: lines.slice(4).join('\n') }),
      signs(),
    ],
  },
  'a last row that is high': {
    ...{ from: 42, along: 44 },
    draw: (lines) => [table([...lines.slice(0, 4), lines.slice(4).join('\n')]), signs()],
  },
};

describe('who signs', () => {
  it.each(Object.keys(bodies))('stands with two lines of what is signed at least, under %s', async (name) => {
    const { from, along, draw } = bodies[name] ?? { from: 0, along: 0, draw: () => [] };
    let first: number | undefined;
    for (let count = from; count < from + 13; count++) {
      const { bytes } = await renderPdf(houseDocument('A4', draw(marked(count))));
      const pages = await pagesOf(bytes);
      expect(pages.join(' ').match(/baris\d+akhir/g), `${count} lines`).toHaveLength(count);
      const page = pages.find((text) => text.includes('Mengetahui,')) ?? '';
      const [above = ''] = page.split('Mengetahui,');
      const lines = above.match(/baris\d+akhir/g)?.length ?? 0;
      expect(lines, `${count} lines: ${above}`).toBeGreaterThanOrEqual(2);
      expect(pages.length).toBeLessThanOrEqual(2);
      if (pages.length === 2) first ??= lines;
    }
    expect(first).toBeLessThanOrEqual(along);
  });
});
