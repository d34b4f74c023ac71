import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, joinWords } from '#domain/words/indonesian';

describe('joinWords', () => {
  it('joins as Indonesian does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinWords)).toEqual([
      '',
      'a',
      'a dan b',
      'a, b, dan c',
    ]);
  });
});

describe('formatNumber', () => {
  it('writes dots between thousands and a decimal comma', () => {
    expect([1234567.5, 1000, 999, 0, 0.25].map((value) => formatNumber(value))).toEqual([
      '1.234.567,5',
      '1.000',
      '999',
      '0',
      '0,25',
    ]);
  });

  it('rounds away the noise of binary fractions, and never writes minus zero', () => {
    expect([0.1 + 0.2, -0.00001, -0, -1234.5].map((value) => formatNumber(value))).toEqual([
      '0,3',
      '0',
      '0',
      '-1.234,5',
    ]);
  });

  it('refuses what is not a number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('formatPercent', () => {
  it('keeps one decimal at most', () => {
    expect([60, 200 / 3, 0, 100].map(formatPercent)).toEqual(['60%', '66,7%', '0%', '100%']);
  });
});
