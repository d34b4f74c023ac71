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

  it('stays a text in a workbook, and comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell.filter(isPrintable), { minLength: 1, maxLength: 20 }), async (texts) => {
        const rows = texts.map((text) => [`x`, text, 7]);
        const sheet = { name: 'Uji', titles: ['Uji'], head: ['A', 'B', 'C'], rows, widths: [5, 5, 5] };
        const { bytes } = await renderWorkbook([sheet]);
        const [read] = await readXlsxFile(Buffer.from(bytes), { trim: false });
        const shown = (read?.data ?? []).slice(3).map((row) => [String(row[1] ?? ''), row[2]]);
        expect(shown).toEqual(texts.map((text) => [text, 7]));
      }),
      { numRuns: 40 },
    );
  });
});

/** What XML can carry at all; line ends are made one by every reader of it. */
const isPrintable = (text: string) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(text);
