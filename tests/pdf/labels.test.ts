import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { houseDocument, ruledTable } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';
import { renderPdf } from '#platform/paper/render-pdf';
import { afterLines } from '../support/after-lines.ts';
import { pagesOf } from '../support/pdf-text.ts';

/** Places on a page where what comes next begins: its top, its middle, and every line near its foot. */
const places = [1, 20, ...Array.from({ length: 15 }, (_one, index) => 38 + index)];

const lines = (count: number, name = 'baris') =>
  Array.from({ length: count }, (_line, index) => `${name}${index}akhir`).join('\n');
const figure = (height: number): Content => ({
  stack: [
    { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="${height}"/>` },
    { text: 'baris0akhir' },
  ],
  unbreakable: true,
});
const countOf = (pages: readonly string[], name: string) =>
  pages.join(' ').match(new RegExp(`${name}\\d+akhir`, 'g'))?.length;
const pageOf = (pages: readonly string[], text: string): number => {
  const page = pages.findIndex((one) => one.includes(text));
  if (page === -1) throw new Error(`${text} stands on no page`);
  return page;
};

const bodies: Readonly<Record<string, Content[]>> = {
  'a line': ['baris0akhir'],
  'a text of a page': [{ text: lines(47) }],
  'a text no page holds': [{ text: lines(140) }],
  'a table': [ruledTable(['Kepala'], [['baris0akhir'], ['baris1akhir']])],
  'a table whose first row a page holds alone': [ruledTable(['Kepala'], [[lines(57)], ['baris57akhir']])],
  'a list': [{ ul: ['baris0akhir', 'baris1akhir'] }],
  'a figure': [figure(200)],
  'figures beside one another': [{ columns: [figure(200), figure(100)], unbreakable: true }],
  'a heading of its own': [{ text: 'Anak', style: 'subheading' }, { text: lines(20) }],
  'what has a heading already': [headed([{ text: 'Anak', style: 'label' }], { text: lines(20) })],
};

describe('a label on paper', () => {
  it.each(Object.keys(bodies))('never stands alone at the foot of a page: over %s', async (name) => {
    for (const style of ['heading', 'label']) {
      const body: Content[] = [{ text: 'Label', style }, ...(bodies[name] ?? [])];
      for (const [turn, pages] of (await afterLines(places, body)).entries())
        expect([places[turn], pageOf(pages, 'baris0akhir')]).toEqual([places[turn], pageOf(pages, 'Label')]);
    }
  });

  it.each([1, 30, 55, 60, 140])('stays with what it is of below %i lines that were typed', async (typed) => {
    const body = headed(
      [
        { text: 'Judul', style: 'subheading' },
        { text: lines(typed, 'ketik') },
        { text: 'Label', style: 'subheading' },
      ],
      ruledTable(['Kepala'], [['baris0akhir']]),
    );
    for (const pages of await afterLines(places, [body])) {
      expect(pageOf(pages, 'ketik0akhir')).toBe(pageOf(pages, 'Judul'));
      expect(pageOf(pages, 'baris0akhir')).toBe(pageOf(pages, 'Label'));
      expect(countOf(pages, 'ketik')).toBe(typed);
    }
  });

  it.each([40, 47, 48, 49, 50, 51, 52, 120])(
    'of a chapter begins its page together with a text of %i lines',
    async (height) => {
      const chapter: Content = {
        text: 'Bab',
        style: 'chapter',
        fontSize: 13,
        margin: [0, 0, 0, 6],
        pageBreak: 'before',
      };
      const body = headed([{ text: 'Label', style: 'label' }], { text: lines(height) });
      const { bytes } = await renderPdf(houseDocument('A4', ['Sampul', chapter, body]));
      const pages = await pagesOf(bytes);
      expect(pages[0]).toBe('Sampul');
      expect(pages[1]).toContain('Bab Label baris0akhir');
      expect(countOf(pages, 'baris')).toBe(height);
    },
  );

  it('goes over its figure where figures beside one another are split, and over its text in columns', async () => {
    const chart = (name: string): Content => ({
      stack: [{ text: `Judul ${name}`, style: 'figureTitle' }, figure(110), { text: lines(70, name) }],
    });
    const row: Content = { columns: [chart('kiri'), chart('kanan')], unbreakable: true };
    for (const pages of await afterLines(places, [{ text: 'Label', style: 'heading' }, row])) {
      const first = pageOf(pages, 'baris0akhir');
      expect([pageOf(pages, 'Label'), pageOf(pages, 'Judul kiri'), pageOf(pages, 'Judul kanan')]).toEqual([
        first,
        first,
        first,
      ]);
      expect([countOf(pages, 'kiri'), countOf(pages, 'kanan')]).toEqual([70, 70]);
    }
  });
});
