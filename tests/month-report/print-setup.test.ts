import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '#platform/paper/workbook';

const sheet = (name: string) => ({
  name,
  titles: ['A', 'B'],
  head: ['Nama', 'Lahir'],
  rows: [
    ['Tua', { date: '1026-11-01' }],
    ['Muda', { date: '1950-02-02' }],
  ],
  widths: [30, 12],
});

/** A file within a workbook, as another program unpacks it. */
function partOf(bytes: Uint8Array, part: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'titian-xlsx-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const script = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())';
    return execFileSync('python3', ['-c', script, join(folder, 'a.xlsx'), part], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a workbook', () => {
  it('prints landscape, one page wide, its head row again on every page', async () => {
    const { bytes } = await renderWorkbook([sheet('Rekap'), sheet('Luar lembaga')]);
    const one = partOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(one.match(/<pageSetup /g)).toHaveLength(1);
    expect(one).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(one).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(one.indexOf('<sheetData')).toBeLessThan(one.indexOf('<pageMargins'));
    const book = partOf(bytes, 'xl/workbook.xml');
    expect(book.match(/<definedNames/g)).toHaveLength(1);
    expect(book).toContain(`localSheetId="1">'Luar lembaga'!$4:$4<`);
  });

  it('writes a day before 1900 as text, and every other as a date', async () => {
    const { bytes } = await renderWorkbook([sheet('Rekap')]);
    const [read] = await readXlsxFile(Buffer.from(bytes));
    expect(read?.data.slice(-2)).toEqual([
      ['Tua', '01/11/1026'],
      ['Muda', new Date('1950-02-02T00:00:00.000Z')],
    ]);
  });
});
