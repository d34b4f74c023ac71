import { expect, it } from 'vitest';
import { looksLike } from '#domain/import/looks-like';
import { highestByPeriod } from '#domain/import/own-numbers';
import { readRow } from '#domain/import/row-reader';
import { aboutRows } from './facts.ts';

it('the highest number of each year leads the counter on, and another pattern does not', () => {
  const numbers = ['137/PSTW/2019', '9/PSTW/2019', '001/PSTW/2020', 'A-07', '0/PSTW/2021'];
  expect([...highestByPeriod('{NNN}/PSTW/{YYYY}', numbers).values()]).toEqual([137, 1]);
});

it('a column is known by what stands in it where that can be nothing else', () => {
  expect(looksLike(['L', 'P', 'Lk', '-'])).toBe('sex');
  expect(looksLike(['PMKS-01', 'PMKS-08', 'pmks-26'])).toBe('category');
  expect(looksLike(['3402994107450003', '3402990107450001', '3402990107450002'])).toBe('nik');
  expect(looksLike(['3201990101200007', '3201990101200015', '3201990101200023'])).toBe('familyCardNumber');
  expect(looksLike(['Bantul, 03-02-2010', 'Sleman, 9 Mei 2011', 'Depok, 1/2/99'])).toBe('placeAndDay');
  expect(looksLike(['L', 'P'])).toBeUndefined();
  expect(looksLike(['Budi', 'Siti', 'L'])).toBeUndefined();
});

it('a NIK that a spreadsheet keeps as a number is refused, whatever number it looks like', () => {
  for (const cell of [3_401_124_903_400_000, '3,40112E+15', '3.40112e15', 3.40112e15]) {
    const row = readRow({ cells: [cell], mended: {} }, new Map([['nik', 0]]), aboutRows);
    expect(row.nik('nik'), String(cell)).toBeUndefined();
    expect(row.troubles.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('tersimpan sebagai angka'),
    ]);
  }
});
