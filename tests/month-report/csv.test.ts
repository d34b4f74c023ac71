import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralText, renderCsv } from '#platform/paper/csv';

const read = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('renderCsv', () => {
  it('begins no cell with what a spreadsheet would run', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.constantFrom('', ' ', '\ufeff', '\n'),
        fc.string(),
        (start, before, rest) => {
          expect(neutralText(before + start + rest)).toBe(`'${before}${start}${rest}`);
        },
      ),
    );
  });

  it('leaves ordinary text and numbers as they are', () => {
    expect(['Siti Aminah', '3404014202500000', '02/02/1950', ''].map(neutralText)).toEqual([
      'Siti Aminah',
      '3404014202500000',
      '02/02/1950',
      '',
    ]);
  });

  it('can be read back, whatever a cell holds', () => {
    const cell = fc.string().map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const parsed = parse(read(renderCsv(rows)).slice(1));
          expect(parsed).toEqual(rows.map((row) => row.map(neutralText)));
        },
      ),
    );
  });
});

/** A plain reader of `;` CSV with quotes. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === ';') {
      row.push(field);
      field = '';
    } else if (letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 1;
    } else field += letter;
  }
  return rows;
}
