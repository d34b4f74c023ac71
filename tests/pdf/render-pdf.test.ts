import { describe, expect, it } from 'vitest';
import type { PrintedField } from '#domain/form';
import {
  headedTable,
  houseDocument,
  houseFoot,
  labelled,
  printedFields,
  ruledTable,
  signatures,
} from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { afterLines } from '../support/after-lines.ts';
import { pagesOf, textOf } from '../support/pdf-text.ts';

const foot = houseFoot('Sri W.', '2026-11-23', 'RAHASIA');

/** Lines before, so that what follows begins at every place about the foot of a page. */
const everyPlace = Array.from({ length: 22 }, (_place, index) => 40 + index);

describe('renderPdf', () => {
  it('writes letters the fonts lack as codes, and counts them on the page', async () => {
    const { bytes } = await renderPdf(houseDocument('A4', [{ text: 'Budi 😀 محمد dan José Škoda' }]), foot);
    const text = await textOf(bytes);
    expect(text).toContain('Budi [U+1F600] [U+0645][U+062D][U+0645][U+062F] dan José Škoda');
    expect(text).toContain('5 huruf tidak dapat dicetak dan ditulis sebagai kode.');
  });

  it('reads no file and no address while drawing', async () => {
    await expect(renderPdf(houseDocument('A4', [{ image: '/etc/hostname', width: 10 }]))).rejects.toThrow();
    await expect(
      renderPdf(houseDocument('A4', [{ image: 'https://example.org/a.png', width: 10 }])),
    ).rejects.toThrow();
  });

  it('keeps every word of a text of twenty pages, with page x of y on each', async () => {
    const words = Array.from({ length: 9_000 }, (_word, index) => `kata${index}`);
    const field = {
      name: 'a',
      label: 'Uraian',
      printed: { shape: 'paragraphs' as const, text: words.join(' ') },
    };
    const { bytes, pages } = await renderPdf(houseDocument('A4', printedFields([field])), foot);
    const printed = await pagesOf(bytes);
    expect(pages).toBe(printed.length);
    expect(pages).toBeGreaterThan(15);
    expect(printed.every((page, index) => page.includes(`Halaman ${index + 1} dari ${pages}`))).toBe(true);
    const all = new Set(printed.join(' ').split(' '));
    expect(words.filter((word) => !all.has(word))).toEqual([]);
  });

  it('lets no letter of a long word run off the paper, in whatever column it stands', async () => {
    const words = `${'m'.repeat(79)} `.repeat(6);
    const { bytes } = await renderPdf(
      houseDocument('A4', [
        labelled([['Uraian', words]]),
        ruledTable(['Nama', 'Hubungan', 'Pekerjaan'], [[words, words, words]]),
        ruledTable(['No', 'Bukti', 'Hambatan'], [['1', words, words]], [16, '*', '*']),
        { columns: [{ width: 200, text: words }, { text: words }] },
      ]),
    );
    const inside = (await textOf(bytes)).match(/m{2,}/g)?.join('').length;
    expect(inside).toBe(79 * 6 * 8);
  });

  it('prints nothing for a letter that is none, and says what it cannot draw', async () => {
    const { bytes } = await renderPdf(houseDocument('A4', ['tan\u034Fda\u3164, akhir\uFFFF.']));
    expect(await textOf(bytes)).toContain('tanda, akhir[U+FFFF].');
  });

  it('says the head of a long table again on every page', async () => {
    const rows = Array.from({ length: 200 }, (_row, index) => [`${index + 1}`, `Isi baris ${index + 1}`]);
    const printed = await pagesOf(
      (await renderPdf(houseDocument('F4', [ruledTable(['Nomor', 'Keterangan'], rows)]), foot)).bytes,
    );
    expect(printed.length).toBeGreaterThan(3);
    expect(printed.every((page) => page.includes('Nomor Keterangan'))).toBe(true);
    expect(printed.join(' ')).toContain('Isi baris 200');
  });

  it('leaves no heading and no head of a table alone at the foot of a page', async () => {
    const field = (label: string, printed: PrintedField['printed']) => ({
      name: label,
      heading: 'Judul',
      label,
      printed,
    });
    const table = { shape: 'table' as const, head: ['Kepala tabel'], rows: [['Isi baris']] };
    for (const [first, last] of [
      [
        printedFields([field('Isian', { shape: 'paragraphs', text: 'Kalimat.' })], [{ text: 'Bagian' }]),
        'Kalimat.',
      ],
      [printedFields([field('Isian', table)], [{ text: 'Bagian' }]), 'Isi baris'],
      [headedTable({ text: 'Bagian' }, ['Kepala'], [['Isi baris']]), 'Isi baris'],
    ] as const) {
      for (const pages of await afterLines(everyPlace, [...first])) {
        expect(pages.find((text) => text.includes('Bagian'))).toContain(last);
      }
    }
  });

  it('never parts two signatures, and prints no empty NIP', async () => {
    const pair = signatures(
      { role: 'Kepala Panti', name: 'Ratna Dewanti', employeeNumber: '19700101 199501 2 000' },
      { role: 'Pekerja Sosial', name: 'Sri Wahyuni' },
      'Sleman',
      '2026-11-23',
    );
    for (const pages of await afterLines(everyPlace, [pair])) {
      const page = pages.find((text) => text.includes('Mengetahui,')) ?? '';
      expect(page).toContain('Sri Wahyuni');
      expect(page).toContain('NIP. 19700101 199501 2 000');
      expect(page.match(/NIP\./g)).toHaveLength(1);
    }
  });
});
