import { describe, expect, it } from 'vitest';
import type { Cell } from '#domain/import/cell';
import { readPhone, readRtRw, readWrittenNumber } from '#domain/import/read-written-number';
import { readRow } from '#domain/import/row-reader';
import { aboutRows } from './facts.ts';

const rowOf = (cells: Record<string, Cell>) =>
  readRow(
    { cells: Object.values(cells), mended: {} },
    new Map(Object.keys(cells).map((field, at) => [field, at])),
    aboutRows,
  );

describe('a number that a spreadsheet changed', () => {
  it('of a telephone is given its 0 back, which is said; another is left as it is', () => {
    const read = (cell: Cell) => {
      const row = rowOf({ phone: cell });
      return [readPhone(row, 'phone'), row.remarks.length, row.troubles.length];
    };
    expect(read(8_123_456_789)).toEqual(['08123456789', 1, 0]);
    expect(read('8123-4567-890')).toEqual(['081234567890', 1, 0]);
    expect(read(274_512_345)).toEqual(['0274512345', 1, 0]);
    for (const whole of ['08123456789', '+628123456789', '628123456789', '512345', '0274 512345 / 0812345'])
      expect(read(whole)).toEqual([whole, 0, 0]);
    expect(read('8,12346E+11')).toEqual([undefined, 0, 1]);
    expect(read('-')).toEqual([undefined, 0, 0]);
  });

  it('of a book is refused where digits are lost or it became a day, and never guessed', () => {
    const read = (cell: Cell) => {
      const row = rowOf({ registerNumber: cell });
      return [readWrittenNumber(row, 'registerNumber'), row.troubles.length];
    };
    for (const whole of ['007', 'A-07', '137/PSTW/2019', '3/12']) expect(read(whole)).toEqual([whole, 0]);
    expect(read(7)).toEqual(['7', 0]);
    for (const lost of ['2019-12-03', 2.019e17, '2,019E+17']) expect(read(lost)).toEqual([undefined, 1]);
  });

  it('of RT and RW keeps its zeros, is read in one column or two, and asked where it became a day', () => {
    const read = (cells: Record<string, Cell>, told?: string) => {
      const row = rowOf(cells);
      const { rt, rw } = readRtRw(row, () => told);
      return [rt, rw, row.troubles[0]?.choices?.map(([code]) => code)];
    };
    expect(read({ rt: '003', rw: '012' })).toEqual(['003', '012', undefined]);
    expect(read({ rt: 3, rw: 12 })).toEqual(['3', '12', undefined]);
    for (const cells of [
      { rtRw: '003/012' },
      { rt: '003/012' },
      { rtRw: 'RT 003 RW 012' },
      { rtRw: '003 - 012' },
    ])
      expect(read(cells)).toEqual(['003', '012', undefined]);
    expect(read({ rtRw: '2026-12-03' })).toEqual([undefined, undefined, ['3/12', '12/3']]);
    expect(read({ rtRw: '2026-12-03' }, '3/12')).toEqual(['3', '12', undefined]);
    expect(read({ rtRw: '-' })).toEqual([undefined, undefined, undefined]);
  });
});
