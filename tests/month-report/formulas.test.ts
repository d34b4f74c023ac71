import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '#platform/paper/csv';
import { renderWorkbook } from '#platform/paper/workbook';

/** Texts of which many begin as a formula does: plainly, after white space or a mark, or in full width. */
const before = fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\t', '\r', '\n', '\u3000');
const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '', '"', ';');
const cell = fc
  .tuple(before, start, fc.oneof(fc.constant('cmd|"/c calc"!A1'), fc.string({ unit: 'grapheme' })))
  .map((parts) => parts.join(''));

/** Another reader than ours: fields of RFC 4180 with `;`, quotes doubled. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A column of texts as another program reads it from our workbook, each beside a number. */
async function readBack(texts: readonly string[]): Promise<unknown[][]> {
  const rows = texts.map((text) => ['x', text, 7]);
  const sheet = { name: 'Uji', titles: ['Uji'], head: ['A', 'B', 'C'], rows, widths: [5, 5, 5] };
  const { bytes } = await renderWorkbook([sheet]);
  const [read] = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return (read?.data ?? []).slice(3).map((row) => [String(row[1] ?? ''), row[2]]);
}

/** A text with a box for what is no letter, said otherwise than Titian says it. */
const inWorkbook = (text: string) =>
  Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const none = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
    return none || code === 0xfffd || (code >= 0xd800 && code <= 0xdfff) ? '□' : letter;
  }).join('');

const beginsFormula = (text: string) => /^[\s\ufeff]*[=+\-@\t\r\0＝＋－＠]/u.test(text);

describe('a text that begins as a formula', () => {
  it('is only ever a text in a CSV, and every other field comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = Buffer.from(renderCsv(rows)).toString('utf8');
        const read = readCsv(text.replace(/^\ufeff/, ''));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [index, field] of read.flat().entries()) {
          const given = (rows.flat()[index] ?? '').replaceAll('\0', '');
          expect(beginsFormula(field)).toBe(false);
          expect(field).toBe(beginsFormula(given) ? `'${given}` : given);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the place of every letter in a workbook, though it cannot carry it', async () => {
    const codes = Array.from({ length: 0x10ffff }, (_, code) => code).filter(
      (code) => code >= 0x20 && (code < 0x10000 || code % 97 === 0 || (code & 0xfffe) === 0xfffe),
    );
    const texts = codes
      .map((code) => `a${String.fromCodePoint(code)}z`)
      .filter((text) => !/\p{Cc}/u.test(text));
    expect(await readBack(texts)).toEqual(texts.map((text) => [inWorkbook(text), 7]));
    expect(inWorkbook('a\ufffdz')).toBe('a□z');
  });

  it('stays a text in a workbook, and comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (given) => {
        // What XML cannot carry at all; line ends are made one by every reader of it.
        const texts = given.map((text) => text.replace(/\p{Cc}/gu, ''));
        expect(await readBack(texts)).toEqual(texts.map((text) => [inWorkbook(text), 7]));
      }),
      { numRuns: 40 },
    );
  });
});
