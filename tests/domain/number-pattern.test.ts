import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPattern, formatNumberPattern, patternPeriod } from '#domain/papers/number-pattern';

const november = { year: 2026, month: 11, sequence: 41 };

describe('checkPattern', () => {
  it('accepts what centres use', () => {
    const patterns = [
      'REG-{YYYY}-{NNNN}',
      'K/{YY}/{MM}/{NNN}',
      '{NNNNN}',
      'RHS-{YYYY}{MM}-{NNNNN}',
      'No. {NN}/PSAA/{YYYY}',
    ];
    expect(patterns.flatMap(checkPattern)).toEqual([]);
  });

  it('says what is wrong', () => {
    expect({
      noCounter: checkPattern('REG-{YYYY}'),
      twoCounters: checkPattern('{NN}-{NNN}'),
      twoYears: checkPattern('{YY}/{YYYY}/{NN}'),
      monthAlone: checkPattern('{MM}-{NNN}'),
      unknown: checkPattern('{yyyy}-{NNN}'),
      open: checkPattern('REG-{NNN'),
      letters: checkPattern('RÉG;{NNN}'),
      empty: checkPattern(''),
      spaces: checkPattern(' {NNN}'),
      long: checkPattern(`${'A'.repeat(40)}{NN}`),
    }).toEqual({
      noCounter: ['Pola harus memiliki nomor urut, misalnya {NNNN}.'],
      twoCounters: ['Pola hanya boleh memiliki satu nomor urut.'],
      twoYears: ['Pola hanya boleh memiliki satu tahun.'],
      monthAlone: [
        'Pola yang memakai {MM} harus memakai tahun juga, agar nomornya tidak terulang tahun depan.',
      ],
      unknown: ['Bagian {yyyy} tidak dikenal. Gunakan {YYYY}, {YY}, {MM}, {MR}, {M}, atau {NNNN}.'],
      open: [
        'Kurung kurawal dalam pola harus berpasangan, misalnya {NNNN}.',
        'Pola harus memiliki nomor urut, misalnya {NNNN}.',
      ],
      letters: ['Pola hanya boleh berisi huruf, angka, spasi, dan tanda - / . _ di luar kurung kurawal.'],
      empty: ['Pola harus memiliki nomor urut, misalnya {NNNN}.'],
      spaces: ['Pola tidak boleh diawali atau diakhiri spasi.'],
      long: ['Pola paling panjang 40 karakter.'],
    });
  });
});

describe('formatNumberPattern', () => {
  it('fills year, month and counter', () => {
    const written = (pattern: string) => formatNumberPattern(pattern, november);
    const patterns = [
      'REG-{YYYY}-{NNNN}',
      'K/{YY}/{MM}/{NNN}',
      '{NN}',
      '{NNN}/PSTM/{MR}/{YYYY}',
      '{NN}/{M}/{YY}',
    ];
    expect(patterns.map(written)).toEqual([
      'REG-2026-0041',
      'K/26/11/041',
      '41',
      '041/PSTM/XI/2026',
      '41/11/26',
    ]);
  });

  it('refuses a pattern, month or sequence that is none', () => {
    expect(() => formatNumberPattern('REG', november)).toThrow(RangeError);
    for (const facts of [{ month: 13 }, { sequence: 0 }, { sequence: 1.5 }, { year: 26 }]) {
      expect(() => formatNumberPattern('{YYYY}-{NN}', { ...november, ...facts })).toThrow(RangeError);
    }
  });

  it('never gives one number twice within its counter, also past its zeros', () => {
    const date = fc.record({
      year: fc.integer({ min: 2020, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      sequence: fc.integer({ min: 1, max: 20_000 }),
    });
    const pattern = fc.constantFrom('{YYYY}{NN}', '{NN}{YY}{MM}', '{NNN}', 'A{YY}-{MM}{NN}');
    fc.assert(
      fc.property(pattern, date, date, (written, a, b) => {
        const id = (facts: typeof a) => `${patternPeriod(written, facts)} ${facts.sequence}`;
        const isOneNumber = formatNumberPattern(written, a) === formatNumberPattern(written, b);
        expect(isOneNumber).toBe(id(a) === id(b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('patternPeriod', () => {
  it('begins the counter again with the year or the month that the number shows', () => {
    const patterns = ['REG-{YYYY}-{NNNN}', '{YY}/{NN}', '{YY}{MM}{NN}', '{NNNNN}', '{NNN}/X/{MR}/{YYYY}'];
    expect(patterns.map((pattern) => patternPeriod(pattern, { year: 2026, month: 3 }))).toEqual([
      '2026',
      '2026',
      '2026-03',
      '',
      '2026',
    ]);
  });
});
