import { z } from 'zod';
import { formatNumber } from '../words/indonesian.ts';
import { asText, type Field, type FieldKind, type FieldOptions, isBlank } from './field.ts';

/** A number within bounds; `unit` is printed after it. */
export type NumberField = Field<'number', number> & {
  min: number;
  max: number;
  whole: boolean;
  unit?: string;
  /** It is a year: written without a separator of thousands. */
  isYear?: true;
};

/** A number from `min` to `max` (0 to 1,000,000,000 unless said), whole or with decimals. */
export function number(
  label: string,
  more: FieldOptions & Partial<Pick<NumberField, 'min' | 'max' | 'whole' | 'unit' | 'isYear'>> = {},
): NumberField {
  return { kind: 'number', label, min: 0, max: 1_000_000_000, whole: false, ...more };
}

/** A number in Indonesian writing; anything else prints as it stands. */
export function printNumber(value: unknown): string {
  const isPrintable = typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e21;
  return isPrintable ? formatNumber(value) : asText(value);
}

/** A number as a field of this kind writes it, with so many decimals at most. */
export const writeNumber = (
  { isYear }: Pick<NumberField, 'isYear'>,
  value: number,
  decimals?: number,
): string => (isYear ? String(value) : formatNumber(value, decimals));

/** What is said of a number outside the bounds of its field. */
export const sayBounds = (field: NumberField): string =>
  `Angka harus antara ${writeNumber(field, field.min)} dan ${writeNumber(field, field.max)}.`;

/** Whether a field may hold this number. */
export function fitsNumber({ min, max, whole }: NumberField, value: number): boolean {
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}

export const numberKind: FieldKind<NumberField> = {
  schema: (field) =>
    z
      .number({ error: 'Isi dengan angka.' })
      .refine((value) => !field.whole || Number.isInteger(value), { error: 'Isi dengan bilangan bulat.' })
      .refine((value) => value >= field.min && value <= field.max, {
        error: sayBounds(field),
      }),
  isEmpty: isBlank,
  print: (field, value) => ({
    shape: 'line',
    text:
      typeof value === 'number'
        ? [field.isYear ? asText(value) : printNumber(value), field.unit].filter(Boolean).join(' ')
        : asText(value),
  }),
};
