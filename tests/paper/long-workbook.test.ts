import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { expect, it } from 'vitest';
import { renderLongWorkbook } from '#platform/paper/long-workbook';
import { renderWorkbook, type SheetCell } from '#platform/paper/workbook';
import { sheetsOf } from '../support/sheets.ts';

const sheet = {
  name: 'Daftar & kasus',
  titles: ['DAFTAR KASUS', 'Panti'],
  head: ['Nama', 'Umur', 'Masuk', 'Campuran', 'Kosong'],
  widths: [12, 6, 12, 8, 4],
};
const rows: SheetCell[][] = [
  ['Siti & <Sri>', 12, { date: '2026-01-31' }, 3, null],
  ['Nama yang lebih panjang dari lebar kolomnya', 7.5, { date: '1899-12-31' }, 'teks', null],
  [' tepi\tdan baris\nkedua ', 0, { date: null }, '', null],
  ['tak\ufffdterbaca \u0007', -1, { date: '2000-02-29' }, null, null],
  ...Array.from({ length: 1_200 }, (_, at): SheetCell[] => [
    `Orang ${at}`,
    at,
    null,
    '3201011501900000',
    null,
  ]),
];

/** Each cell with how it looks, each row with its height, and the sheet around them. */
async function drawnIn(bytes: Uint8Array<ArrayBuffer>) {
  const files = new Map<string, string>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries())
    if (!entry.directory)
      files.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
  const looks = [...(files.get('xl/styles.xml') ?? '').matchAll(/<xf .*?<\/xf>/g)].map(([xf]) => xf);
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)].map(([, at, style]) => [
    at,
    looks[Number(style)],
  ]);
  const heights = [...xml.matchAll(/<row r="(\d+)"([^>]*?)\/?>/g)].map(([, row, more]) => [
    row,
    more?.trim(),
  ]);
  return {
    cells,
    heights,
    around: [xml.split('<sheetData>')[0], xml.split('</sheetData>')[1]],
    names: [...files.keys()].sort(),
  };
}

it('is the workbook that would be made at once, cell by cell and look by look', async () => {
  const told: [number, number][] = [];
  const whole = await renderWorkbook([{ ...sheet, rows }]);
  const long = await renderLongWorkbook({ ...sheet, rows: () => rows }, (done, of) => told.push([done, of]));
  expect(long.rows).toBe(rows.length);
  expect(told.at(-1)?.[1]).toBe(rows.length);
  expect(await sheetsOf(new Blob([long.bytes]))).toEqual(await sheetsOf(new Blob([whole.bytes])));
  expect(await drawnIn(long.bytes)).toEqual(await drawnIn(whole.bytes));
});

it('holds no clock, and may have no rows', async () => {
  const draw = async () => await renderLongWorkbook({ ...sheet, rows: () => [] }, () => undefined);
  const first = await draw();
  expect(first.rows).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(Buffer.from((await draw()).bytes).equals(Buffer.from(first.bytes))).toBe(true);
});
