import writeXlsxFile from 'write-excel-file/node';
import { formatCivilDate } from '#domain/civil-date';
import { dropDowns } from './drop-downs.ts';
import { printSetup } from './print-setup.ts';
import { stillZip } from './still-zip.ts';

/** Before it Excel counts a 29 February 1900 that never was. */
const firstDayOfSheets = '1900-03-01';

/** A cell: text stays text (a NIK is never a number), a civil date becomes a real date. */
export type SheetCell = string | number | null | { date: string | null };

/** The kop above a sheet: who it is, in bold, and below that where it is found. */
export type SheetKop = { bold: readonly string[]; below: readonly string[] };

/** Who signs below a sheet: at the left and at the right, line by line; an empty line is room. */
export type SheetSigns = { left: readonly string[]; right: readonly string[] };

/**
 * A sheet as data: the kop, title lines, one head row, rows, an optional total, remarks and signatures below, words at the foot
 * of each page, widths in characters.
 */
export type Sheet = {
  name: string;
  titles: string[];
  head: string[];
  rows: SheetCell[][];
  total?: SheetCell[];
  remarks?: string[];
  kop?: SheetKop;
  signs?: SheetSigns;
  foot?: string;
  widths: number[];
  /** Which columns hold numbers, also while none stands in them; where it is not said, what stands in them tells. */
  numbers?: boolean[];
  /** For paper: no column runs into the one beside it. */
  keepsApart?: boolean;
  /** Columns in which a cell is chosen from a list, by the range that holds it: "Daftar!$A$2:$A$9". */
  lists?: { column: number; from: string }[];
};

type Style = {
  fontWeight?: 'bold';
  topBorderStyle?: 'thin';
  bottomBorderStyle?: 'thin';
  wrap?: boolean;
  /** Of the whole row, in points. */
  height?: number;
  align?: 'left' | 'center' | 'right';
  /** In letters, from the side at which it stands. */
  indent?: number;
  alignVertical?: 'top';
};

/** A workbook of these sheets as real XLSX, the head rows frozen; it prints as it is read, and holds no clock. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  const buffer = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: rowsOf(sheet),
      columns: widthsOf(sheet).map((width) => ({ width })),
      stickyRowsCount: headRowOf(sheet),
      dateFormat: 'dd/mm/yyyy',
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        dropDowns(sheets.map((sheet) => ({ lists: sheet.lists ?? [], headRow: headRowOf(sheet) }))),
        printSetup(
          sheets.map((sheet) => ({ name: sheet.name, headRow: headRowOf(sheet), foot: sheet.foot })),
        ),
      ],
    },
  ).toBuffer();
  return { bytes: stillZip(new Uint8Array(buffer)) };
}

/** The row of the head, counted from 1: under the kop, the titles, and the empty lines below each. */
export const headRowOf = ({ titles, kop }: Pick<Sheet, 'titles' | 'kop'>): number =>
  titles.length + 2 + (kop === undefined ? 0 : kop.bold.length + kop.below.length + 1);

/** For paper no head ends where the next begins: one that just fits its column has room beside it. */
const widthsOf = ({ head, widths, keepsApart }: Sheet): number[] =>
  widths.map((width, at) => {
    const { length } = head[at] ?? '';
    return keepsApart && length <= width + 1 ? Math.max(width, length + 2) : width;
  });

function rowsOf(sheet: Sheet) {
  const { titles, head, rows, total, remarks = [], kop, signs, keepsApart } = sheet;
  const widths = widthsOf(sheet);
  const line = (text: string, style: Style = {}) => [
    { ...textCell(text), columnSpan: widths.length, ...overAll(text, widths, style), ...style },
  ];
  const stands = keepsApart ? head.map((label, at) => standsIn(label, sheet, at)) : [];
  return [
    ...(kop === undefined ? [] : [...linesInKop(kop).map(({ text, style }) => line(text, style)), []]),
    ...titles.map((title, index) => line(title, index === 0 ? { fontWeight: 'bold' } : {})),
    [],
    head.map((label, at) =>
      cell(label, {
        ...{ fontWeight: 'bold', bottomBorderStyle: 'thin', wrap: true },
        ...(isNumbers(sheet, at) ? { align: 'right' } : {}),
        ...stands[at],
      }),
    ),
    ...rows.map((row) => {
      const going = row.map((value, at) => goingOn(value, widths[at]));
      const top: Style = going.some(({ wrap }) => wrap) ? { alignVertical: 'top' } : {};
      return row.map((value, at) => cell(value, { ...stands[at], ...top, ...going[at] }));
    }),
    ...(total === undefined
      ? []
      : [total.map((value) => cell(value, { fontWeight: 'bold', topBorderStyle: 'thin' }))]),
    ...(remarks.length === 0
      ? []
      : [[], ...remarks.flatMap((remark) => linesOf(remark, widths)).map((text) => line(text))]),
    ...(signs === undefined ? [] : [[], signRow(signs, widths)]),
  ];
}

/**
 * Whether a column holds numbers alone: they stand at the right, and so does its head. Where it is not said and there is no
 * row, the total tells.
 */
export function isNumbers(
  { rows, total = [], numbers }: Pick<Sheet, 'rows' | 'total' | 'numbers'>,
  at: number,
): boolean {
  if (numbers !== undefined) return numbers[at] ?? false;
  const cells = (rows.length === 0 ? [total] : rows).map((row) => row[at] ?? null);
  return (
    cells.some((one) => typeof one === 'number') &&
    cells.every((one) => typeof one === 'number' || one === null)
  );
}

/**
 * How a column stands where what is in it would run into the column beside it: running numbers in the middle, numbers
 * among words at the left, words after numbers a letter in.
 */
function standsIn(label: string, sheet: Sheet, at: number): Style {
  if (label.toLowerCase() === 'no') return { align: 'center' };
  const has = (kind: 'number' | 'string') => sheet.rows.some((row) => typeof row[at] === kind);
  if (has('number') && has('string')) return { align: 'left' };
  // A spreadsheet moves in only what is said to stand at a side.
  return at > 0 && has('string') && isNumbers(sheet, at - 1) ? { align: 'left', indent: 1 } : {};
}

/** A line over the whole sheet that is wider than it goes on below; bold capitals are wider than most letters. */
function overAll(text: string, widths: readonly number[], { fontWeight }: Style): Style {
  const most = widths.reduce((sum, width) => sum + width, 0);
  return goingOn(text, fontWeight === 'bold' ? Math.floor(most * 0.85) : most);
}

/** The lines of the kop in the middle, the last of them ruled. */
function linesInKop({ bold, below }: SheetKop): { text: string; style: Style }[] {
  const lines = [
    ...bold.map((text) => ({ text, weight: { fontWeight: 'bold' as const } })),
    ...below.map((text) => ({ text, weight: {} })),
  ];
  return lines.map(({ text, weight }, at) => ({
    text,
    style: { align: 'center', ...weight, ...(at === lines.length - 1 ? { bottomBorderStyle: 'thin' } : {}) },
  }));
}

/**
 * Who signs, two columns of lines under a sheet, each as wide as about half of it: one row, since a spreadsheet parts rows
 * between pages and no row within itself.
 */
function signRow({ left, right }: SheetSigns, widths: readonly number[]) {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let span = 1;
  for (let taken = widths[0] ?? 0; span < widths.length - 1 && taken < half; span += 1)
    taken += widths[span] ?? 0;
  const columns = widths.length;
  const part = (lines: readonly string[], columnSpan: number) => ({
    ...textCell(lines.join('\n')),
    ...{ columnSpan, wrap: true, align: 'center' as const, alignVertical: 'top' as const },
    height: lines.length * pointsOfLine,
  });
  if (columns < 2) return [part([...left, '', ...right], 1)];
  return [part(left, span), ...Array<null>(span - 1).fill(null), part(right, columns - span)];
}

/** A text that is wider than its column goes on below, since the cell beside it would cover the rest. */
export function goingOn(value: SheetCell, width = 0): Style {
  if (typeof value !== 'string' || value.length <= width) return {};
  return { wrap: true, height: linesOf(value, [width]).length * pointsOfLine };
}

/** The height of a line of Arial 10. */
const pointsOfLine = 13;

/** A text in lines as wide as the sheet, broken between words: on paper a longer one is cut where the sheet ends. */
function linesOf(text: string, widths: readonly number[]): string[] {
  const most = widths.reduce((sum, width) => sum + width, 0);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || longer.length > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Not a letter: XML or its writers leave it out. The mark of a letter that could not be read is one of them. */
const noLetter = /[\ufffd\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** A text with a box where a letter cannot be carried, so that nothing is missing unseen. */
const carried = (text: string): string => text.replace(noLetter, '□');

const textCell = (text: string) => ({ value: carried(text), type: String });

/** What a cell holds in the file: a real day, a number, a text as far as it can be carried; null for nothing. */
export function heldIn(value: SheetCell): Date | number | string | null {
  if (value === null || value === '' || typeof value === 'number') return value === '' ? null : value;
  if (typeof value === 'string') return carried(value);
  if (value.date === null) return null;
  // A spreadsheet knows no day before 1900, and shows one as ####.
  if (value.date < firstDayOfSheets) return formatCivilDate(value.date, 'numeric');
  return new Date(`${value.date}T00:00:00Z`);
}

function cell(value: SheetCell, style: Style = {}) {
  const held = heldIn(value);
  const isText = value === null || typeof value !== 'object';
  if (held === null) return style.fontWeight && isText ? { ...textCell(''), ...style } : null;
  if (typeof held === 'number') return { value: held, type: Number, ...style };
  if (typeof held === 'string') return { value: held, type: String, ...style };
  return { value: held, type: Date, format: 'dd/mm/yyyy', align: 'center' as const, ...style };
}
