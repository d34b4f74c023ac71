import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fileLimits, NotTaken } from './sheet-texts.ts';

/**
 * Reads every entry of a workbook once, before anything is built of it, and throws NotTaken for one that unfolds to
 * more than is taken, lies about its sizes, has a cell beyond the limits, defines entities, or runs code. The sizes
 * that a zip declares are not believed: each entry is unfolded and held against its own (hosts/SECURITY.md D26).
 */
export async function passGate(file: Buffer): Promise<void> {
  const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > fileLimits.entries) throw new NotTaken('too-many-cells');
  const read = { unfolded: 0, sheets: 0, isWorkbook: false };
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize } = entry;
    if (/vbaProject|\.bin$|activeX|embeddings/i.test(fileName) && !/printerSettings/i.test(fileName))
      throw new NotTaken('foreign-parts');
    if (fileName.endsWith('/')) continue;
    if (uncompressedSize > fileLimits.unfolded - read.unfolded) throw new NotTaken('unfolds');
    if (/^xl\/workbook\.xml$/i.test(fileName)) read.isWorkbook = true;
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(fileName);
    if (isSheet && ++read.sheets > fileLimits.sheets) throw new NotTaken('too-many-cells');
    read.unfolded += uncompressedSize;
    await readEntry(zip, entry, isSheet);
  }
  if (!read.isWorkbook) throw new NotTaken('other-zip');
}

/** Unfolds an entry, and throws where it becomes more or less than is declared (`validateEntrySizes`), or what is not taken. */
async function readEntry(zip: ZipFile, entry: Entry, isSheet: boolean): Promise<void> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
  let tail = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!isXml) continue;
    const text = tail + chunk.toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new NotTaken('foreign-parts');
    if (isSheet) refuseFarCells(text);
    tail = text.slice(-64);
  }
}

/** A lone cell at the far end of a sheet makes a grid of everything before it. */
function refuseFarCells(xml: string): void {
  for (const [, column = '', row] of xml.matchAll(/\sr=["']([A-Za-z]{0,8})(\d{1,12})["']/g))
    if (Number(row) > fileLimits.rows || columnNumber(column) > fileLimits.columns)
      throw new NotTaken('too-many-cells');
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
