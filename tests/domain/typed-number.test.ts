import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '#domain/fields/field';
import type { ListField, MatrixField } from '#domain/fields/grid-fields';
import { fitsNumber, type NumberField, number } from '#domain/fields/number';
import { formIds } from '#domain/forms';
import { formatNumber } from '#domain/words/indonesian';
import { readTypedNumber } from '#domain/words/typed-number';
import { declaredForm } from '../support/declared-form.ts';

const numberIn = (text: string) => readTypedNumber(text)?.value;

const within = (field: Field): Field[] =>
  'columns' in field ? Object.values((field as ListField | MatrixField).columns) : [field];
const numberFields = [
  ...formIds
    .map(declaredForm)
    .flatMap(({ fields }) => Object.values(fields))
    .flatMap(within)
    .filter((field): field is NumberField => field.kind === 'number'),
  // What a plan and a round measure in.
  number('Nilai', { min: -1e9, max: 1e9 }),
];

describe('readTypedNumber', () => {
  it('reads numbers as people here write them', () => {
    const read = {
      ...{ '0.500': 0.5, '0,500': 0.5, '0.5': 0.5, '0.125': 0.125, '00.500': 0.5, '-0.500': -0.5 },
      ...{ '1.500': 1500, '1.500.000': 1_500_000, '1.234,5': 1234.5, '12,5': 12.5, '2.5': 2.5, '007': 7 },
      ...{ '1,234.5': 1234.5, '1,234,567': 1_234_567, '1 500': 1500, '1 500 000,25': 1_500_000.25 },
      ...{ 'Rp 1.500.000,-': 1_500_000, Rp750000: 750_000, '1,5 juta': 1_500_000, '500rb': 500_000 },
      ...{ '\u2212 3': undefined, '\u22123': -3, '2.5000': 2.5, '1.1 jt': 1_100_000 },
    };
    expect(Object.fromEntries(Object.keys(read).map((text) => [text, numberIn(text)]))).toEqual(read);
  });

  it('refuses what is no number', () => {
    const typed = [
      '',
      'tiga',
      '1.2.3',
      '12.34.567',
      '1,2,3',
      '1..5',
      '1.5.',
      '1,5.0.0',
      '-',
      'Rp',
      '1e5',
      '½',
    ];
    expect(typed.map(numberIn)).toEqual(typed.map(() => undefined));
  });

  it('says what else a writing can mean, and takes the reading that the field can hold', () => {
    expect(readTypedNumber('1.500')).toEqual({ value: 1500, orElse: 1.5 });
    expect(readTypedNumber('1,500')).toEqual({ value: 1.5, orElse: 1500 });
    expect(readTypedNumber('1.500', Number.isInteger)).toEqual({ value: 1500 });
    expect(readTypedNumber('1,500', Number.isInteger)).toEqual({ value: 1500 });
    expect(readTypedNumber('1.500', (value) => value <= 130)).toEqual({ value: 1.5 });
    expect(readTypedNumber('0.500')).toEqual({ value: 0.5 });
  });

  it('takes nothing that begins with 0 for thousands, however many digits follow', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}$/), fc.constantFrom('.', ','), (decimals, sign) => {
        const read = readTypedNumber(`0${sign}${decimals}`);
        expect(read?.value).toBe(Number(`0.${decimals}`));
        expect(read?.orElse).toBeUndefined();
      }),
    );
  });

  it.each(numberFields)('reads every number that "$label" can hold, in every writing', (field) => {
    const fits = (value: number) => fitsNumber(field, value);
    const places = field.whole ? 0 : 3;
    const value = fc
      .tuple(fc.integer({ min: Math.ceil(field.min), max: Math.floor(field.max) }), fc.nat(10 ** places - 1))
      .map(([whole, part]) => Number((whole + part / 10 ** places).toFixed(places)))
      .filter(fits);
    fc.assert(
      fc.property(value, (wanted) => {
        const plain = String(wanted);
        for (const writing of [formatNumber(wanted, 12), plain, plain.replace('.', ',')]) {
          const { value: taken, orElse } = readTypedNumber(writing, fits) ?? {};
          // What it was not taken for, it is told to be: nobody finds out later.
          expect([taken, orElse]).toContain(wanted);
          if (/^-?0/.test(writing) || !/^-?\d{1,3}[.,]\d{3}$/.test(writing)) expect(taken).toBe(wanted);
        }
        expect(readTypedNumber(formatNumber(wanted, 12), fits)?.value).toBe(wanted);
      }),
    );
  });
});
