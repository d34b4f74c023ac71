import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import type { PrintedField } from '#domain/form';
import { paperCodes } from '#domain/papers/stationery';
import { headedTable, houseDocument, printedFields, ruledTable } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { afterLines } from '../support/after-lines.ts';

/** So many lines of ten points stand on a page. */
const pageLines = 50;
const upTo = (from: number, to: number, by = 1) =>
  Array.from({ length: Math.ceil((to - from) / by) }, (_one, index) => from + index * by);

const lines = (count: number, name = 'baris') =>
  Array.from({ length: count }, (_line, index) => `${name}${index}akhir`).join('\n');
const countOf = (pages: readonly string[], name: string) =>
  pages.join(' ').match(new RegExp(`${name}\\d+akhir`, 'g'))?.length;
const field = (printed: PrintedField['printed']): PrintedField => ({
  name: 'uraian',
  heading: 'Judul',
  label: 'Label',
  printed,
});
const paragraphs = (text: string) =>
  printedFields([field({ shape: 'paragraphs', text })], [{ text: 'Bagian' }]);

describe('what stands together on paper', () => {
  it('keeps a text whole that a page holds, wherever it begins', async () => {
    for (const height of [1, 12, 45]) {
      for (const pages of await afterLines([1, 20, 40, 47, 49], paragraphs(lines(height)))) {
        const page = pages.find((text) => text.includes('Bagian'));
        expect(page).toContain('Bagian Judul Label baris0akhir');
        expect(page).toContain(`baris${height - 1}akhir`);
      }
    }
  });

  it.each(paperCodes)(
    'splits a text that no page holds, two lines under its label, and loses none, on %s',
    async (paper) => {
      for (const pages of await afterLines(upTo(38, 64), paragraphs(lines(140)), paper)) {
        expect(pages.find((page) => page.includes('Bagian'))).toContain(
          'Bagian Judul Label baris0akhir baris1akhir',
        );
        expect(countOf(pages, 'baris')).toBe(140);
      }
    },
  );

  it('begins a text that no page holds where it stands, not on a new page', async () => {
    const [pages = []] = await afterLines([10], paragraphs(lines(140)));
    expect(pages[0]).toContain('Bagian');
  });

  it.each([0, 1, 4])(
    'splits row %i that no page holds, under the head of its table on every page, and no other row',
    async (tall) => {
      const rows = upTo(0, 6).map((row) => [
        `nomor${row}`,
        row === tall ? lines(130, 'tinggi') : lines(7, `sel${row}x`),
      ]);
      const table = ruledTable(['Kepala', 'Isi'], rows, [60, '*']);
      for (const pages of await afterLines(upTo(34, pageLines, 2), [table])) {
        for (const page of pages.filter((text) => /nomor|sel|tinggi/.test(text)))
          expect(page).toMatch(/Kepala Isi (nomor|tinggi)/);
        for (const page of pages.filter((text) => text.includes('Kepala')))
          expect(page).toMatch(/Kepala Isi (nomor|tinggi)/);
        expect(countOf(pages, 'tinggi')).toBe(130);
        for (const row of upTo(0, 6).filter((one) => one !== tall)) {
          const page = pages.find((text) => text.includes(`nomor${row}`)) ?? '';
          expect(countOf([page], `sel${row}x`)).toBe(7);
        }
      }
    },
  );

  it.each([1, 8, 40, 44, 120])(
    'leaves no heading without the head of its table and the first row of %i lines, or its start',
    async (height) => {
      const rows = [[lines(height, 'satu')], ...upTo(0, 60).map((row) => [`dua${row}akhir`])];
      const table = headedTable({ text: 'Bagian', style: 'heading' }, ['Kepala'], rows);
      for (const pages of await afterLines(upTo(1, pageLines, height === 44 ? 1 : 4), table)) {
        const page = pages.find((text) => text.includes('Bagian'));
        expect(page).toContain('Bagian Kepala satu0akhir');
        if (height < 100) expect(page).toContain(`satu${height - 1}akhir`);
        expect(countOf(pages, 'satu')).toBe(height);
        expect(countOf(pages, 'dua')).toBe(60);
      }
    },
  );

  it('loses no row that a page just holds, or just does not with the head of its table', async () => {
    for (const height of upTo(50, 64)) {
      const rows = [['pertama'], [lines(height)], ['terakhir']];
      const [pages = []] = await afterLines([1], [ruledTable(['Kepala tabel'], rows)]);
      expect(countOf(pages, 'baris')).toBe(height);
      expect(pages.join(' ')).toContain('terakhir');
    }
  });

  it('splits columns that no page holds, and loses no line of either', async () => {
    const columns: Content = { columns: [{ text: lines(120, 'kiri') }, { text: lines(60, 'kanan') }] };
    const [pages = []] = await afterLines(
      [30],
      [{ stack: [{ text: 'Bagian' }, columns], unbreakable: true }],
    );
    expect(countOf(pages, 'kiri')).toBe(120);
    expect(countOf(pages, 'kanan')).toBe(60);
  });

  it('is refused rather than drawn without it, when a part cannot be split and no page holds it', async () => {
    const rule = { type: 'line' as const, x1: 0, y1: 0, x2: 0, y2: 900, lineWidth: 1 };
    await expect(renderPdf(houseDocument('A4', [{ canvas: [rule] }]))).rejects.toThrow('higher than a page');
  });
});
