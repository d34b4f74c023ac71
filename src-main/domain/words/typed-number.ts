import { defined } from '../defined.ts';
/** A number as it was read from what a person typed, and what else the same writing could have meant. */
export type ReadNumber = { value: number; orElse?: number };

const multiples: Readonly<Record<string, number>> = { ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6 };

/**
 * Writings that can be read in one way: [shape, sign between thousands, decimal sign].
 * No thousands begin with 0.
 */
const grouped: readonly (readonly [RegExp, RegExp])[] = [
  [/^[1-9]\d{0,2}(\.\d{3})+(,\d{1,12})?$/, /\./g],
  [/^[1-9]\d{0,2}(,\d{3}){2,}$/, /,/g],
  [/^[1-9]\d{0,2}(,\d{3})+\.\d{1,12}$/, /,/g],
  [/^[1-9]\d{0,2}( \d{3})+(,\d{1,12})?$/, / /g],
];
const decimal = /^\d{1,15}([.,]\d{1,12})?$/;
/** One sign with three digits behind it: thousands or decimals ("1.500", "1,500"). */
const eitherWay = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number from what a person typed, as people here write it: a comma before decimals, dots between thousands
 * ("1.234,5"), also "Rp 1.500.000,-", "1,5 juta", "2.5" of a number pad and "1,234.5" of a spreadsheet.
 * "0.500" is a half. "1.500" is read as thousands and "1,500" as decimals, unless only the other reading
 * `fits`; when both fit, `orElse` is the one not taken. Undefined when it is not a number.
 */
export function readTypedNumber(
  text: string,
  fits: (value: number) => boolean = () => true,
): ReadNumber | undefined {
  const { sign, digits, multiple } = partsOf(text);
  const readings = readingsOf(digits).map((value) => Number((sign * value * multiple).toPrecision(15)));
  const fitting = readings.filter(fits);
  const [value, orElse] = fitting.length > 0 ? fitting : readings.slice(0, 1);
  return value === undefined ? undefined : { value, ...defined({ orElse }) };
}

function partsOf(text: string) {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^rp\.?\s*/, '')
    .replace(/,-$/, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
  const match = /^(-?)(.*?)(?: ?(ribu|rb|juta|jt))?$/.exec(typed);
  return {
    sign: match?.[1] === '-' ? -1 : 1,
    digits: match?.[2] ?? '',
    multiple: multiples[match?.[3] ?? ''] ?? 1,
  };
}

/** What the digits can mean, the likelier first. */
function readingsOf(digits: string): number[] {
  const asDecimal = Number(digits.replace(',', '.'));
  if (eitherWay.test(digits)) {
    const asThousands = Number(digits.replace(/[.,]/, ''));
    return digits.includes('.') ? [asThousands, asDecimal] : [asDecimal, asThousands];
  }
  const [, between] = grouped.find(([shape]) => shape.test(digits)) ?? [];
  if (between !== undefined) return [Number(digits.replace(between, '').replace(',', '.'))];
  return decimal.test(digits) ? [asDecimal] : [];
}
