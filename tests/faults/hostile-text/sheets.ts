import { inflateRawSync } from 'node:zlib';
import { sheetsOf } from '../../support/sheets.ts';
import { markOf } from './texts.ts';

/** Cells of a workbook or a CSV that are not the text somebody wrote, and formulas among them. */
export type SheetFindings = { cells: number; altered: string[]; formulas: string[] };

/** Reads a workbook with another program than wrote it. */
export async function lookThroughWorkbook(
  file: Blob,
  written: ReadonlyMap<string, string>,
): Promise<SheetFindings> {
  const sheets = await sheetsOf(file);
  const cells = [...sheets.values()].flat(2);
  const xml = await sheetXml(file);
  return {
    ...compare(cells, written, asInXml),
    formulas:
      xml.match(/<f[ >][^<]*|DDE|HYPERLINK\s*\(|<hyperlink/g)?.filter((part) => part.startsWith('<')) ?? [],
  };
}

const opensFormula = /^[\s\ufeff\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** Reads a CSV as a spreadsheet would: no field may begin a formula. */
export async function lookThroughCsv(
  file: Blob,
  written: ReadonlyMap<string, string>,
): Promise<SheetFindings> {
  const fields = parseCsv((await file.text()).replace(/^\ufeff/, ''));
  const plain = fields.map((field) => (field.startsWith("'") ? field.slice(1) : field));
  const isNumber = (field: string) => /^[+-]?\d+([.,]\d+)?$/.test(field);
  const found = compare(plain, written, (text) => text.replaceAll('\0', '').toWellFormed());
  return { ...found, formulas: fields.filter((field) => opensFormula.test(field) && !isNumber(field)) };
}

function compare(
  cells: readonly unknown[],
  written: ReadonlyMap<string, string>,
  as: (text: string) => string,
) {
  const altered: string[] = [];
  let count = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = written.get(markOf(cell) ?? '');
    if (text === undefined) continue;
    count++;
    // The reader of workbooks drops white space at either end; it is in the file.
    const wanted = as(text).trim();
    if (cell.trim() !== wanted && cell !== `'${wanted}` && `'${cell}` !== wanted) altered.push(cell);
  }
  return { cells: count, altered };
}

/** Letters no XML may hold are left out of a workbook; line ends are one letter. */
const asInXml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/\r\n?/g, '\n');

function parseCsv(text: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === '"') {
      let field = '';
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        field += text[at] ?? '';
        if (at >= text.length) throw new Error('a field of the CSV has no end');
      }
      fields.push(field);
      at++;
    } else {
      const end = text.slice(at).search(/;|\r\n/);
      fields.push(end < 0 ? text.slice(at) : text.slice(at, at + end));
      at = end < 0 ? text.length : at + end;
    }
    at += text[at] === ';' ? 1 : 2;
  }
  return fields;
}

/** The XML of every sheet, as the workbook's zip holds it. */
async function sheetXml(file: Blob): Promise<string> {
  const zip = Buffer.from(await file.arrayBuffer());
  let xml = '';
  // The central directory, entry by entry: names, sizes, and where each file begins.
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const [size, nameLength, start] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.startsWith('xl/worksheets/')) continue;
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(from, from + size);
    xml += (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  if (xml === '') throw new Error('the workbook has no sheets');
  return xml;
}
