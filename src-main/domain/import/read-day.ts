import { addDays, isCivilDate } from '../civil-date.ts';
import { parseTypedDate } from '../words/typed-date.ts';
import { type Cell, isNothing, textOf } from './cell.ts';

/** Which of the first two numbers of a written date is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** What the numbers of a column say of their order: proof for one, for both (mixed), or for none. */
export type OrderProof = DayOrder | 'either' | 'mixed';

/** A day as it was read; `says` is a remark for whoever looks. Without a day, why. */
export type ReadDay = { day: string; says?: string } | { year: number } | { trouble: string };

/** Day, month and year in numbers, whatever stands between them, or written in one. */
const numeric =
  /^(?:(\d{1,2})[\s/.,'\u2019\u2013-]+(\d{1,2})[\s/.,'\u2019\u2013-]+|(\d{2})(\d{2}))(\d{4}|\d{2})\b/;

/** The three numbers of such a day as they stand; undefined for another writing. */
function numbersOf(text: string): { whole: string; first: string; second: string; year: string } | undefined {
  const match = numeric.exec(text);
  if (match === null) return undefined;
  const [whole, a, b, c, d, year = ''] = match;
  return { whole, first: a ?? c ?? '', second: b ?? d ?? '', year };
}

/** In which order a column writes its days: where one number is above twelve, that is the day. */
export function orderOf(cells: readonly Cell[]): OrderProof {
  let [dayFirst, monthFirst, written] = [false, false, false];
  for (const cell of cells) {
    const numbers = typeof cell === 'string' ? numbersOf(afterPlace(cell)) : undefined;
    if (numbers === undefined) continue;
    written = true;
    if (Number(numbers.first) > 12) dayFirst = true;
    else if (Number(numbers.second) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return 'mixed';
  if (dayFirst) return 'day-first';
  if (monthFirst) return 'month-first';
  return written ? 'either' : 'day-first';
}

/** Where Excel begins to count days, in its own counting: 1 March 1900 is day 61, after a 29 February that never was. */
const dayZero = '1899-12-30';

/**
 * A day from a cell: a real date, a serial number, or a text in the writings that people use; undefined for a cell in
 * which there is nothing. A day that is not on the calendar is refused, never carried over.
 */
export function readDay(
  cell: Cell | undefined,
  { today, order, mayBeFuture = false }: { today: string; order: DayOrder; mayBeFuture?: boolean },
): ReadDay | undefined {
  if (isNothing(cell)) return undefined;
  if (typeof cell === 'number') return fromNumber(cell);
  const text = textOf(cell)
    .replace(/[ T]\d{1,2}[:.]\d{2}([:.]\d{2})?(\s*[AP]M)?.*$/i, '')
    .trim();
  if (/^\d{4}$/.test(text)) return yearOnly(Number(text), text);
  if (/^\d{5}$/.test(text)) return fromNumber(Number(text));
  if (/^\d{4}[/.]\d{1,2}[/.]\d{1,2}$/.test(text)) return onCalendar(text.split(/[/.]/), text);
  const numbers = numbersOf(text);
  if (numbers?.whole === text) return fromParts(numbers, { text, order, today, mayBeFuture });
  const day = parseTypedDate(text.replace(/\s*,\s*/g, ' '), { today, mayBeFuture });
  if (day === undefined || isRelative(text))
    return { trouble: `Tanggal "${text}" tidak terbaca, atau tidak ada di kalender.` };
  if (!hasYear.test(text)) return { trouble: `Tanggal "${text}" tanpa tahun.` };
  return { day, ...(/\d{4}/.test(text) ? {} : { says: `Tahun "${text}" dibaca ${day.slice(0, 4)}.` }) };
}

/** A year of four digits, or of two behind a month. */
const hasYear = /\d{4}|[\p{L}/.-]\s*['\u2019]?\d{2}$/u;

/** Words that mean another day tomorrow stand in no book. */
const isRelative = (text: string) => !/\d/.test(text) || /(lalu|lagi|kemarin|besok)/i.test(text);

function yearOnly(year: number, text: string): ReadDay {
  return year >= 1850 && year <= 2200 ? { year } : { trouble: `Tanggal "${text}" tidak terbaca.` };
}

function fromNumber(serial: number): ReadDay {
  if (Number.isInteger(serial) && serial >= 1850 && serial <= 2200) return { year: serial };
  const whole = Math.floor(serial);
  if (whole < 61 || whole > 109_574) return { trouble: `Angka ${serial} bukan tanggal.` };
  return { day: addDays(dayZero, whole) };
}

function onCalendar([year = '', month = '', day = '']: readonly string[], text: string): ReadDay {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) && Number(year) >= 1850
    ? { day: date }
    : { trouble: `Tanggal "${text}" tidak ada di kalender.` };
}

type Written = { text: string; order: DayOrder; today: string; mayBeFuture: boolean };

function fromParts(
  { first, second, year }: { first: string; second: string; year: string },
  { text, order, today, mayBeFuture }: Written,
): ReadDay {
  // A number above twelve is a day, whatever the column does elsewhere.
  const isMonthFirst = Number(second) > 12 || (order === 'month-first' && Number(first) <= 12);
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  if (year.length === 4) return onCalendar([year, month, day], text);
  const found = parseTypedDate(`${day}/${month}/${year}`, { today, mayBeFuture });
  return found === undefined
    ? { trouble: `Tanggal "${text}" tidak ada di kalender.` }
    : { day: found, says: `Tahun "${year}" dibaca ${found.slice(0, 4)}.` };
}

const afterPlace = (text: string) => splitPlace(text)?.[1] ?? text;

/** "Banda Aceh, 09/01/08" as its two parts; undefined where there is no place before a day. */
export function splitPlace(text: string): [place: string, day: string] | undefined {
  const match = /^([^\d]*?\p{L}[^\d]*?)[\s,/;:-]+(?=(\d{1,2}[\s/.-]|\d{4}))/u.exec(text);
  if (match?.[1] === undefined) return undefined;
  const place = match[1]
    .replace(/\b(tgl|tanggal|lahir)\b\.?/gi, '')
    .replace(/[\s,;:-]+$/, '')
    .trim();
  // "Agustus 2010" is a day that lacks its number, and no place.
  return endsWithMonth(place) ? undefined : [place, text.slice(match[0].length).trim()];
}

const endsWithMonth = (place: string) =>
  parseTypedDate(`1 ${/\p{L}+\.?$/u.exec(place)?.[0].replace('.', '') ?? ''} 2000`, {
    today: '2000-01-01',
  }) !== undefined;
