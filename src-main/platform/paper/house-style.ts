import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { PrintedField } from '#domain/form';
import { signerOf } from '#domain/papers/signer';
import type { Letterhead, PaperCode, Signature } from '#domain/papers/stationery';
import { headed, underLabels } from './labels.ts';
import { signature, usualRoom } from './sign-block.ts';
import { signsStyle } from './signed-pages.ts';

const millimetre = 72 / 25.4;

/** Sheets in points. */
const paperSizes: Readonly<Record<PaperCode, { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: 215 * millimetre, height: 330 * millimetre },
  'F4-210': { width: 210 * millimetre, height: 330 * millimetre },
};

/** Page and type of every print of the house: margins of tata naskah dinas, 10 pt Liberation Sans, labels with what they are of. */
export function houseDocument(
  paper: PaperCode,
  content: Content[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): TDocumentDefinitions {
  return {
    content: underLabels(content),
    pageSize: paperSizes[paper],
    pageOrientation: orientation,
    pageMargins: [30 * millimetre, 20 * millimetre, 20 * millimetre, 25 * millimetre],
    defaultStyle: { font: 'Sans', fontSize: 10, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 13, bold: true, decoration: 'underline', alignment: 'center' },
      heading: { fontSize: 11, bold: true, margin: [0, 12, 0, 4] },
      subheading: { bold: true, margin: [0, 6, 0, 2] },
      label: { italics: true, margin: [0, 3, 0, 0] },
      figureTitle: { fontSize: 9, bold: true },
      small: { fontSize: 8 },
    },
  };
}

/** Kop surat: logo left, lines centred, a thick rule over a thin one. */
export function letterhead(head: Letterhead, width: number): Content {
  const lines: Content = {
    stack: [
      ...head.above.map((text) => ({ text, fontSize: 12 })),
      { text: head.name.toUpperCase(), fontSize: 15, bold: true },
      { text: [head.address, head.town].filter(Boolean).join(', '), fontSize: 9 },
      ...(head.contact ? [{ text: head.contact, fontSize: 9 }] : []),
    ],
    alignment: 'center',
  };
  const side = 62;
  const rule = (y: number, lineWidth: number) => ({
    type: 'line' as const,
    x1: 0,
    y1: y,
    x2: width,
    y2: y,
    lineWidth,
  });
  return {
    stack: [
      head.logo === undefined
        ? lines
        : {
            columns: [
              { image: head.logo, fit: [side, side], width: side },
              { ...lines, width: '*' },
              { text: '', width: side },
            ],
          },
      { canvas: [rule(4, 2.2), rule(7, 0.7)], margin: [0, 2, 0, 10] },
    ],
  };
}

/** Thin grey lines between rows; readable in black and white and cheap in toner. */
export const quietTable: CustomTableLayout = {
  hLineWidth: (row, node) =>
    row === 0 || row === node.table.headerRows || row === node.table.body.length ? 0.9 : 0.4,
  vLineWidth: () => 0,
  hLineColor: () => '#555555',
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

const noLines = (padding: number): CustomTableLayout => ({
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => padding,
  paddingBottom: () => padding,
});

/** "label : value" lines; `padding`: points above and below each. */
export function labelled(
  rows: readonly (readonly [string, string])[],
  labelWidth = 120,
  padding = 1,
): Content {
  return {
    table: { widths: [labelWidth, 6, '*'], body: rows.map(([label, value]) => [label, ':', value]) },
    layout: noLines(padding),
  };
}

/** A table whose head stands again on every page; a row is split only when it is higher than a page. */
export function ruledTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: (string | number)[],
  looks: readonly CellLook[] = [],
): Content {
  const fontSize = head.length > fewColumns ? 7 : 9;
  const cells: TableCell[] = head.map((text, at) => ({ text, bold: true, fontSize, ...looks[at] }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths ?? head.map(() => 'auto'),
      body: [
        cells,
        ...rows.map((row) =>
          head.map((_column, index) => ({ text: row[index] ?? '', fontSize, ...looks[index] })),
        ),
      ],
    },
    layout: quietTable,
    margin: [0, 2, 0, 4],
  };
}

/** How the cells of a column stand, where not at the left. */
type CellLook = { alignment?: 'right' };

/** More columns than this stand in smaller letters, so that most words stay whole. */
const fewColumns = 8;

/** A printed list without the columns nobody filled in: paper is narrow. The first column always stays. */
export function filledColumns<Table extends { head: string[]; rows: string[][] }>(table: Table): Table {
  const isFilled = table.head.map(
    (_label, at) => at === 0 || table.rows.some((row) => (row[at] ?? '') !== ''),
  );
  const keep = (cells: string[]) => cells.filter((_cell, at) => isFilled[at]);
  return { ...table, head: keep(table.head), rows: table.rows.map(keep) };
}

/** A table under its heading; nothing when it has no rows. */
export function headedTable(
  heading: Content,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths?: (string | number)[],
): Content[] {
  return rows.length === 0 ? [] : [headed([heading], ruledTable(head, rows, widths))];
}

/** Answered fields under their headings, each as it prints; `before` stays with the first of them. */
export function printedFields(fields: readonly PrintedField[], before: Content[] = []): Content[] {
  if (fields.length === 0) return before;
  let heading: string | undefined;
  return fields.map((field, index) => {
    const headings = index === 0 ? [...before] : [];
    if (field.heading !== undefined && field.heading !== heading) {
      headings.push({ text: field.heading, style: 'subheading' });
    }
    heading = field.heading;
    return printedField(field, headings);
  });
}

function printedField({ label, printed }: PrintedField, headings: Content[]): Content {
  const above: Content = { text: label, style: 'label' };
  if (printed.shape === 'line') return headed(headings, labelled([[label, printed.text]], 150));
  if (printed.shape === 'paragraphs') return headed([...headings, above], { text: printed.text });
  const { head, rows } = filledColumns(printed);
  const widths = head.map((_column, index) => (index === head.length - 1 ? '*' : 'auto'));
  return headed([...headings, above], ruledTable(head, rows, widths));
}

/** Two signatures that never part from each other, nor from what stands before them and the last lines above. */
export function signatures(
  left: Signature,
  right: Signature,
  place: string,
  on: string,
  before: Content[] = [],
): Content {
  const line: Content = { text: '(                                        )', bold: true };
  const block = (one: Signature, above: string) =>
    signature(signerOf(one), [above], { height: usualRoom, line });
  return {
    stack: [
      ...before,
      {
        columns: [
          block(left, 'Mengetahui,'),
          { text: '', width: 40 },
          block(right, `${place}, ${formatCivilDate(on, 'long')}`),
        ],
        margin: [0, 16, 0, 0],
        style: signsStyle,
      },
    ],
    unbreakable: true,
  };
}

/** Foot of every page: who printed it when, and page x of y, or what else `number` says of it. */
export const houseFoot =
  (
    printedBy: string,
    printedOn: string,
    marking = '',
    number = (page: number, pages: number, _starts: ReadonlyMap<string, number>): string =>
      `Halaman ${page} dari ${pages}`,
  ) =>
  (page: number, pages: number, starts: ReadonlyMap<string, number> = new Map()): Content => ({
    columns: [
      { text: `Dicetak ${formatCivilDate(printedOn, 'long')} oleh ${printedBy}`, alignment: 'left' },
      { text: marking, alignment: 'center', bold: true, width: 'auto' },
      { text: number(page, pages, starts), alignment: 'right' },
    ],
    fontSize: 8,
    margin: [30 * millimetre, 12 * millimetre, 20 * millimetre, 0],
  });

/** Height between the margins, in points. */
export const textHeight = (paper: PaperCode): number => paperSizes[paper].height - 45 * millimetre;

/** Width between the margins, in points. */
export const textWidth = (paper: PaperCode, orientation: 'portrait' | 'landscape' = 'portrait'): number => {
  const { width, height } = paperSizes[paper];
  return (orientation === 'portrait' ? width : height) - 50 * millimetre;
};
