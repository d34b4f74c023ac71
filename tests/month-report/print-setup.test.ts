import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { renderWorkbook, type SheetCell } from '#platform/paper/workbook';

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

  it('breaks a remark where the sheet ends, so that none of it is cut on paper', async () => {
    const remark = 'Awal + masuk + pindah - keluar = akhir. Hari keluar tidak dihitung sebagai hari tinggal.';
    const { bytes } = await renderWorkbook([{ ...sheet('Rekap'), remarks: [remark] }]);
    const [read] = await readXlsxFile(Buffer.from(bytes));
    const lines = read?.data.slice(7).map(([text]) => String(text)) ?? [];
    expect(lines.join(' ')).toBe(remark);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.length <= 42)).toBe(true);
  });

  it('lets a text that is wider than its column go on below', async () => {
    const rows = [['Anak yang Berhadapan dengan Hukum (ABH)', 'L']];
    const { bytes } = await renderWorkbook([{ ...sheet('Nominatif'), rows }]);
    const one = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const styleOf = (at: string) => Number(new RegExp(`<c r="${at}"[^>]* s="(\\d+)"`).exec(one)?.[1] ?? 0);
    const formats = partOf(bytes, 'xl/styles.xml').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? [];
    expect(formats[styleOf('A5')]).toContain('wrapText="1"');
    expect(formats[styleOf('B5')] ?? '').not.toContain('wrapText');
  });

  it('has who signs in one row, which no page parts, and a long title on as many lines as it needs', async () => {
    const signs = {
      left: ['Mengetahui,', 'Kepala,', '', 'Ratna'],
      right: ['Sleman, hari ini', 'Penyusun,', '', 'Sri'],
    };
    const title = 'RAGAM DISABILITAS PENERIMA MANFAAT PADA AKHIR MASA LAPORAN';
    const { bytes } = await renderWorkbook([{ ...sheet('Disabilitas'), titles: [title, 'B'], signs }]);
    const [read] = await readXlsxFile(Buffer.from(bytes));
    expect(read?.data.at(-1)).toEqual([signs.left.join('\n'), signs.right.join('\n')]);
    const one = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const heightOf = (row: number) =>
      Number(new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(one)?.[1]);
    expect([heightOf(1), heightOf(read?.data.length ?? 0)]).toEqual([26, 52]);
  });

  it('stands the same where nobody is counted: heads over their numbers, and apart from one another', async () => {
    const counted = {
      ...{ name: 'Capaian', titles: ['A'], widths: [20, 14, 12, 12], keepsApart: true },
      ...{ head: ['Kategori', 'Sesudah keluar', 'Jumlah akhir', 'Tahun'], total: ['Jumlah', 0, 0, ''] },
    };
    const filled: SheetCell[][] = [['Anak Terlantar', 1, 2, '2026']];
    for (const rows of [[], filled]) {
      const { bytes } = await renderWorkbook([{ ...counted, rows }]);
      const one = partOf(bytes, 'xl/worksheets/sheet1.xml');
      const formats = partOf(bytes, 'xl/styles.xml').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? [];
      const styleOf = (at: string) =>
        formats[Number(new RegExp(`<c r="${at}"[^>]* s="(\\d+)"`).exec(one)?.[1])];
      for (const at of ['B3', 'C3'])
        expect([at, styleOf(at)]).toEqual([at, expect.stringContaining('"right"')]);
      expect(styleOf('A3')).not.toContain('"right"');
      // Words after a number stand a letter in, which a spreadsheet does only at a side that is said.
      if (rows.length > 0) expect(styleOf('D4')).toMatch(/horizontal="left"[^>]*indent="1"/);
      const widths = [...one.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
        Math.floor(Number(width)),
      );
      expect(widths).toEqual([20, 16, 14, 12]);
    }
  });

  it('has its kop in the middle of the page: who it is in bold, and where it is found on lines of their own', async () => {
    const kop = {
      bold: ['DINAS SOSIAL', 'LKSA KASIH IBU'],
      below: ['Jl. Magelang Km 7, Sleman', '0274 868 123'],
    };
    const { bytes } = await renderWorkbook([{ ...sheet('Umur'), kop }]);
    const [read] = await readXlsxFile(Buffer.from(bytes));
    expect(read?.data.slice(0, 4).map(([text]) => text)).toEqual([...kop.bold, ...kop.below]);
    const one = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(one).toMatch(/<\/sheetData>.*<printOptions horizontalCentered="1"\/><pageMargins/s);
  });

  it('is the same file byte by byte whenever it is drawn', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T02:00:00.000Z') });
    const one = await renderWorkbook([sheet('Rekap')]);
    vi.setSystemTime('2027-03-05T11:12:13.000Z');
    const other = await renderWorkbook([sheet('Rekap')]);
    vi.useRealTimers();
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});
