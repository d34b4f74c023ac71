import writeXlsxFile from 'write-excel-file/node';
import { formatCivilDate } from '#domain/civil-date';
import { dropDowns } from './drop-downs.ts';
import { printSetup } from './print-setup.ts';
import { stillZip } from './still-zip.ts';

/** Before it Excel counts a 29 February 1900 that never was. */
const firstDayOfSheets = '1900-03-01';

/** A cell: text stays text (a NIK is never a number), a civil date becomes a real date. */
export type SheetCell = string | number | null | { date: string | null };

/**
 * A sheet as data: title lines, one head row, rows, an optional total, remarks below, widths in characters.
 */
export type Sheet = {
  name: string;
  titles: string[];
  head: string[];
  rows: SheetCell[][];
  total?: SheetCell[];
  remarks?: string[];
  widths: number[];
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
  align?: 'center';
};

/** A workbook of these sheets as real XLSX, the head rows frozen; it prints as it is read, and holds no clock. */
export async function renderWorkbook(sheets: readonly Sheet[]): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  const buffer = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: rowsOf(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.titles.length + 2,
      dateFormat: 'dd/mm/yyyy',
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        dropDowns(sheets.map(({ lists = [], titles }) => ({ lists, headRow: titles.length + 2 }))),
        printSetup(sheets.map(({ name, titles }) => ({ name, headRow: titles.length + 2 }))),
      ],
    },
  ).toBuffer();
  return { bytes: stillZip(new Uint8Array(buffer)) };
}

function rowsOf({ titles, head, rows, total, remarks = [], widths }: Sheet) {
  const line = (text: string, style: Style = {}) => [
    { value: text, type: String, columnSpan: widths.length, ...style },
  ];
  return [
    ...titles.map((title, index) => line(title, index === 0 ? { fontWeight: 'bold' } : {})),
    [],
    head.map((label) => cell(label, { fontWeight: 'bold', bottomBorderStyle: 'thin', wrap: true })),
    ...rows.map((row) => row.map((value, at) => cell(value, goingOn(value, widths[at])))),
    ...(total === undefined
      ? []
      : [total.map((value) => cell(value, { fontWeight: 'bold', topBorderStyle: 'thin' }))]),
    ...(remarks.length === 0
      ? []
      : [[], ...remarks.flatMap((remark) => linesOf(remark, widths)).map((text) => line(text))]),
  ];
}

/** A text that is wider than its column goes on below, since the cell beside it would cover the rest. */
function goingOn(value: SheetCell, width = 0): Style {
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

function cell(value: SheetCell, style: Style = {}) {
  if (value === null || value === '') return style.fontWeight ? { value: '', type: String, ...style } : null;
  if (typeof value === 'number') return { value, type: Number, ...style };
  if (typeof value === 'string') return { value, type: String, ...style };
  if (value.date === null) return null;
  // A spreadsheet knows no day before 1900, and shows one as ####.
  if (value.date < firstDayOfSheets)
    return { value: formatCivilDate(value.date, 'numeric'), type: String, ...style };
  return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...style };
}
