import readWorkbook from 'read-excel-file/node';
import { readCsv } from './read-csv.ts';
import { readWebPage } from './read-web-page.ts';
import { type Cell, fileLimits, NotTaken, type ReadFile, type ReadSheet } from './sheet-texts.ts';
import { passGate } from './zip-gate.ts';

/** Longer texts are no cell of a list; they are cut, since a cell of Excel holds no more. */
const longestCell = 32_767;

/**
 * The sheets of a foreign file as texts: XLSX, CSV, or a web page called .xls. Formulas are not worked out (what the
 * cell showed when it was saved is read), links are not followed. Runs in a thread of its own with a bounded memory.
 */
export async function readFile({ bytes }: { bytes: Uint8Array }): Promise<ReadFile> {
  try {
    const sheets = (await sheetsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))).filter(
      ({ rows }) => rows.some((row) => row.some((cell) => cell !== null)),
    );
    return sheets.length === 0 ? { ok: false, trouble: 'empty' } : { ok: true, sheets };
  } catch (error) {
    return { ok: false, trouble: error instanceof NotTaken ? error.trouble : 'damaged' };
  }
}

async function sheetsOf(file: Buffer): Promise<ReadSheet[]> {
  if (file.length > fileLimits.bytes) throw new NotTaken('too-large');
  const begins = (...bytes: number[]) => bytes.every((byte, at) => file[at] === byte);
  if (begins(0x50, 0x4b)) return await readZip(file);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new NotTaken('locked-or-old');
  const head = file.subarray(0, 4_000).toString('latin1');
  if (/<(html|table|!doctype html)\b/i.test(head)) return readWebPage(file.toString('utf8'));
  return [readCsv(file)];
}

async function readZip(file: Buffer): Promise<ReadSheet[]> {
  await passGate(file);
  const sheets = await readWorkbook(file, { trim: true });
  return sheets.map(({ sheet, data }) => ({
    name: sheet.slice(0, 100),
    rows: (data as unknown[][]).map((row) => row.map(cellOf)),
  }));
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dayOf(value);
  if (typeof value !== 'string') return null;
  return (
    value
      .slice(0, longestCell)
      .replace(/\u00a0/g, ' ')
      .trim() || null
  );
}

/** Dates come as UTC moments; a time of day alone is of the day before the first, and stays a text. */
const dayOf = (moment: Date): string | null => {
  const text = moment.toISOString();
  return moment.getUTCFullYear() < 1900 ? text.slice(11, 16) : text.slice(0, 10);
};
