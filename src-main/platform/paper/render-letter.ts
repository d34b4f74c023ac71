import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type LetterBlock, readBlocks } from '#domain/letters/blocks';
import type { Letter } from '#domain/papers/letter';
import type { Stationery } from '#domain/papers/stationery';
import { houseDocument, labelled, letterhead, textWidth } from './house-style.ts';
import { underHeadings } from './labels.ts';
import { type RenderedPdf, renderPdf } from './render-pdf.ts';
import { signBlock } from './sign-block.ts';

/**
 * Draws a letter; runs in the worker. Its foot names nobody and no hour, and the file holds no clock: the same letter on
 * the same stationery is the same file, byte by byte, so that its SHA-256 can be held against a file that comes back.
 */
export async function renderLetter(letter: Letter & Stationery): Promise<RenderedPdf> {
  const usual = await draw(letter, asUsual);
  if (usual.pages === 1) return usual;
  const closer = await draw(letter, closely);
  return closer.pages < usual.pages ? closer : usual;
}

/** How a letter is set: its leading, and in points what stands about a line of facts, below a block, and to sign in. */
type Setting = {
  leading: number;
  row: number;
  block: number;
  room: number;
  margins?: [number, number, number, number];
};
const asUsual: Setting = { leading: 1.2, row: 1, block: 6, room: 36 };
/**
 * So that a sheet is saved where a letter lacks little: a berita acara is one sheet, as real ones are. The margins are
 * those of letters of the regions: 1.5 cm above, 2 cm below, the binding's 3 cm kept.
 */
const closely: Setting = { leading: 1.08, row: 0.2, block: 4, room: 30, margins: [85, 43, 57, 57] };

function draw(letter: Letter & Stationery, setting: Setting): Promise<RenderedPdf> {
  const house = houseDocument(letter.paper, content(letter, setting));
  const document: TDocumentDefinitions = {
    ...house,
    defaultStyle: { ...house.defaultStyle, lineHeight: setting.leading },
    pageMargins: setting.margins ?? house.pageMargins,
    info: { title: letter.title, creationDate: new Date(`${letter.issuedOn || '2000-01-01'}T00:00:00Z`) },
  };
  return renderPdf(document, (page, pages) => foot(letter, page, pages));
}

const foot = ({ number, title, isSecret }: Letter, page: number, pages: number): Content => ({
  columns: [
    { text: [title, number].filter(Boolean).join(' ') },
    { text: isSecret ? 'RAHASIA' : '', bold: true, alignment: 'center', width: 'auto' },
    { text: pages > 1 ? `Halaman ${page} dari ${pages}` : '', alignment: 'right' },
  ],
  fontSize: 8,
  margin: [85, 24, 57, 0],
});

function content(letter: Letter & Stationery, setting: Setting): Content[] {
  const { paper, addressed, body, signs, isSecret } = letter;
  const blocks = drawBlocks(readBlocks(body), setting);
  const last = blocks.splice(-1);
  return [
    letterhead(letter.letterhead, textWidth(paper)),
    ...(isSecret ? [{ text: 'RAHASIA', bold: true, alignment: 'right' as const, fontSize: 9 }] : []),
    ...(addressed === null ? titled(letter) : opening(letter, addressed)),
    ...blocks,
    signBlock(signs, last, setting.room),
  ];
}

const titled = ({ title, number }: Letter): Content[] => [
  { text: title.toUpperCase(), style: 'title', margin: [0, 4, 0, 2] },
  { text: number === '' ? '' : `Nomor: ${number}`, alignment: 'center', margin: [0, 0, 0, 8] },
];

function opening(
  { number, isSecret }: Letter,
  { subject, recipient, attached = '-' }: NonNullable<Letter['addressed']>,
): Content[] {
  const facts: [string, string][] = [
    ['Nomor', number || byHand],
    ['Sifat', isSecret ? 'Rahasia' : 'Biasa'],
    ['Lampiran', attached],
    ['Hal', subject],
  ];
  return [
    labelled(
      facts.filter(([, value]) => value !== ''),
      60,
    ),
    { text: ['Kepada Yth.\n', recipient || byHand, '\ndi tempat'], margin: [0, 10, 0, 10] },
  ];
}

/** Room for what is written by hand. */
const byHand = '……………………………………………';

/** Every block as it is drawn; headings go with what stands under them. */
const drawBlocks = (blocks: readonly LetterBlock[], setting: Setting): Content[] =>
  underHeadings(
    blocks.map((block) => ({ isHeading: block.kind === 'heading', content: drawBlock(block, setting) })),
  );

function drawBlock(block: LetterBlock, { row, block: below }: Setting): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, style: 'subheading' };
    case 'facts':
      return { stack: [labelled(block.rows, 150, row)], margin: [0, 2, 0, below / 2] };
    case 'items':
      return { stack: [items(block.rows, row)], margin: [0, 2, 0, below] };
    case 'paragraph':
      return { text: block.text, alignment: 'justify', margin: [0, 2, 0, below] };
  }
}

/** Items with their marks as they were typed, so that none is counted anew. */
const items = (rows: readonly (readonly [string, string])[], padding: number): Content => ({
  table: { widths: [18, '*'], body: rows.map(([mark, text]) => [mark === '-' ? '–' : mark, text]) },
  layout: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  },
});
