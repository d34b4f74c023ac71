import { describe, expect, it } from 'vitest';
import { readFile } from '#platform/sheets/read-file';
import { madeBook } from '../faults/hostile-files/made-zip.ts';
import { workbook } from './support.ts';

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const read = async (bytes: Uint8Array) => await readFile({ bytes });
const troubleOf = async (bytes: Uint8Array) => {
  const told = await read(bytes);
  return told.ok ? 'taken' : told.trouble;
};

describe('a foreign file', () => {
  it('is read with its texts, numbers and days, each as what it is', async () => {
    const told = await read(
      await workbook({
        A: [
          ['Nama', 3401124903400000, new Date('2019-08-12')],
          [null, 'x'],
        ],
        B: [['y']],
      }),
    );
    expect(told).toEqual({
      ok: true,
      sheets: [
        {
          name: 'A',
          rows: [
            ['Nama', 3401124903400000, '2019-08-12'],
            [null, 'x', null],
          ],
        },
        { name: 'B', rows: [['y']] },
      ],
    });
  });

  it('of CSV is read whatever separates it and however it is encoded', async () => {
    const rows = {
      ok: true,
      sheets: [
        {
          name: 'CSV',
          rows: [
            ['Nama', 'Kota'],
            ['Zaïnal', 'a;b'],
          ],
        },
      ],
    };
    const text = 'Nama,Kota\r\nZaïnal,"a;b"';
    expect(await read(new TextEncoder().encode(`\ufeff${text}`))).toEqual(rows);
    expect(await read(Buffer.from(text, 'latin1'))).toEqual(rows);
    expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(rows);
    expect(await read(new TextEncoder().encode(text.replaceAll(',', '\t')))).toMatchObject({ ok: true });
  });

  it('gives what a formula showed, and works out none', async () => {
    const told = await read(
      madeBook('<row r="1"><c r="A1"><f>HYPERLINK("http://x","y")</f><v>7</v></c></row>'),
    );
    expect(told).toEqual({ ok: true, sheets: [{ name: 'Data', rows: [[7]] }] });
  });

  it('is refused for what it would become, by what it is', async () => {
    const blank = Buffer.alloc(90_000_000, 32);
    expect(await troubleOf(madeBook(blank))).toBe('unfolds');
    expect(await troubleOf(madeBook(blank, [], 100))).toBe('damaged');
    expect(await troubleOf(madeBook(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`))).toBe(
      'too-many-cells',
    );
    expect(await troubleOf(madeBook(Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>')))).toBe(
      'foreign-parts',
    );
    const program = { name: 'xl/vbaProject.bin', content: Buffer.from('Sub') };
    expect(await troubleOf(madeBook('<row r="1"/>', [program]))).toBe('foreign-parts');
    expect(await troubleOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('locked-or-old');
    expect(await troubleOf(Buffer.from([1, 2, 3, 0, 5]))).toBe('unknown');
    expect(await troubleOf(Buffer.from('\n\n\n'))).toBe('empty');
    expect(await troubleOf(Buffer.from('PK\x03\x04 and no more'))).toBe('damaged');
  });
});
