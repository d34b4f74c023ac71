import type { Content } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import { houseDocument } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { compare } from '../faults/lost-on-paper/compare.ts';
import { readPaper } from '../faults/lost-on-paper/read-paper.ts';

/** A mark, as texts are made of that are looked for on paper. */
const mark = 'Qabcd';

/** What is said of labels on a first page that ends with `foot`, before a second that begins with `next`. */
async function partedBetween(foot: Content, next: Content): Promise<string[]> {
  const content: Content[] = ['Kalimat di atasnya.', foot, { stack: [next], pageBreak: 'before' }];
  // Not as a paper of the house, which keeps a label with what it is of.
  const { bytes } = await renderPdf({ ...houseDocument('A4', []), content });
  return compare(await readPaper(bytes), [mark]).parted;
}

describe('the reader of papers', () => {
  it.each(['heading', 'subheading', 'label', 'figureTitle'])(
    'finds a label alone at the foot of a page, of style %s',
    async (style) => {
      expect(await partedBetween({ text: 'Alasan rujukan', style }, mark)).toContain('Alasan rujukan');
    },
  );

  it('finds a plain label whose text begins the next page', async () => {
    expect(await partedBetween('Alasan rujukan', mark)).toEqual([`rujukan ${mark}`]);
  });

  it('takes no day below a figure for a label, nor a word of the line in which a text begins', async () => {
    const text = '2 Jan 2026 sampai 15 Jan 2026';
    const axis = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="20"><text x="0" y="10" font-family="Sans" font-size="8">${text}</text></svg>`;
    expect(await partedBetween({ svg: axis }, `Rata-rata sebelum intervensi 0,5 ${mark}`)).toEqual([]);
    expect(await partedBetween(text, mark)).toEqual([]);
  });

  it('takes no name under the room of its signature for a label', async () => {
    const signed: Content = {
      stack: ['Kepala,', { text: 'Ratna Dewanti', bold: true, margin: [0, 36, 0, 0] }],
    };
    expect(await partedBetween(signed, 'Lampiran')).toEqual([]);
  });
});
