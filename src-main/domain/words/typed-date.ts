import { addDays, addMonths, daysBetween, formatCivilDate, isCivilDate } from '../civil-date.ts';
import { monthNames, weekdayNames } from './indonesian.ts';

/** What a writing without a whole year is completed by. */
type TypedDateFacts = {
  today: string /** The day may lie ahead: a deadline. */;
  mayBeFuture?: boolean;
};

/**
 * Spellings met on forms and in letters, beside the full names and their first three letters; January is 1.
 */
const otherMonthNames: Readonly<Record<string, number>> = {
  ...{ january: 1, february: 2, pebruari: 2, peb: 2, march: 3, may: 5, june: 6, july: 7 },
  ...{ august: 8, aug: 8, agt: 8, ags: 8, agust: 8, sept: 9, october: 10, oct: 10 },
  ...{ nopember: 11, nop: 11, december: 12, dec: 12 },
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 },
};

const wordsForDays: Readonly<Record<string, number>> = {
  ...{ 'hari ini': 0, kemarin: -1, kemaren: -1, 'kemarin dulu': -2, 'kemarin lusa': -2 },
  ...{ besok: 1, esok: 1, lusa: 2 },
};

/**
 * A civil date from what a person typed: 23/11/2026, 23-11-26, 23 Nov, 23-XI-2026, 23112026, 2026-11-23,
 * kemarin, Senin lalu, 3 hari lalu. A year of two digits, or none, is the latest that has come; where the day
 * may lie ahead, the nearest to today. Undefined when it is none of these or not on the calendar: 31/02 is
 * refused, never carried over into March, and so is a weekday that is not that of the date.
 */
export function parseTypedDate(text: string, facts: TypedDateFacts): string | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/^ahad\b/, 'minggu')
    .replace(/\s+/g, ' ');
  return relativeDate(typed, facts.today) ?? writtenDate(typed, facts);
}

function writtenDate(typed: string, facts: TypedDateFacts): string | undefined {
  const named = /^([a-z]+),? (?=\d)/.exec(typed);
  const [date, weekday] =
    named && isWeekday(named[1]) ? [typed.slice(named[0].length), named[1]] : [typed, undefined];
  const days = candidatesFor(date, facts.today).filter(isCivilDate);
  return nearest(
    days.filter((day) => weekday === undefined || weekdayOf(day) === weekday),
    facts,
  );
}

/** The days a writing can mean: one, or one a century or year where it leaves these open. */
function candidatesFor(typed: string, today: string): string[] {
  const backwards = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed);
  if (backwards) return [dayOf(backwards[1], backwards[3], backwards[4])];
  const match =
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed) ??
    /^(\d{1,2})[/](\d{1,2}|[a-z]+)(?:[/](\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{1,2})[.](\d{1,2}|[a-z]+)(?:[.](\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{1,2})-(\d{1,2}|[a-z]+)(?:-(\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{1,2})[ -]*([a-z]+|(?<= )\d{1,2})(?:[ -]*(\d{4}|\d{2}))?$/.exec(typed);
  if (match === null) return [];
  const [, day, month, year] = match;
  return yearsFor(year, Number(today.slice(0, 4))).map((whole) => dayOf(whole, month, day));
}

function yearsFor(year: string | undefined, thisYear: number): string[] {
  if (year?.length === 4) return [year];
  if (year !== undefined) return [`19${year}`, `20${year}`];
  return [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((more) => String(thisYear + more));
}

function nearest(days: string[], { today, mayBeFuture }: TypedDateFacts): string | undefined {
  const [only] = days;
  if (days.length <= 1) return only;
  const fitting = mayBeFuture ? days : days.filter((day) => day <= today);
  const away = (day: string) => Math.abs(daysBetween(today, day));
  return (fitting.length > 0 ? fitting : days).toSorted((a, b) => away(a) - away(b))[0];
}

/** A word or a count of days, weeks, months or years from today. */
function relativeDate(typed: string, today: string): string | undefined {
  const days = Object.hasOwn(wordsForDays, typed) ? wordsForDays[typed] : undefined;
  if (days !== undefined) return addDays(today, days);
  const [, name, which] = /^([a-z]+)(?: (lalu|kemarin|depan))?$/.exec(typed) ?? [];
  // "Minggu lalu" is last week as often as last Sunday.
  if (isWeekday(name) && (which === undefined || name !== 'minggu')) return weekdayNear(today, name, which);
  const counted = /^(\d{1,3}) (hari|minggu|bulan|tahun) (?:yang )?(lalu|lagi)$/.exec(typed);
  if (counted === null) return undefined;
  const count = Number(counted[1]) * (counted[3] === 'lalu' ? -1 : 1);
  if (counted[2] === 'hari') return addDays(today, count);
  if (counted[2] === 'minggu') return addDays(today, 7 * count);
  return addMonths(today, counted[2] === 'bulan' ? count : 12 * count);
}

/** The last such day, today included when nothing is said; the next one when it is "depan". */
function weekdayNear(today: string, name: string | undefined, which: string | undefined): string | undefined {
  const step = which === 'depan' ? 1 : -1;
  const first = which === undefined ? 0 : 1;
  return Array.from({ length: 7 }, (_, index) => addDays(today, step * (first + index))).find(
    (day) => weekdayOf(day) === name,
  );
}

const weekdays = weekdayNames.map((name) => name.toLowerCase());
const isWeekday = (word: string | undefined) => word !== undefined && weekdays.includes(word);
const weekdayOf = (day: string) => formatCivilDate(day, 'weekday').split(',')[0]?.toLowerCase();

function dayOf(year = '', month = '', day = ''): string {
  return `${year}-${String(monthNumber(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const index = monthNames.findIndex((name) =>
    [name.toLowerCase(), name.slice(0, 3).toLowerCase()].includes(word),
  );
  return index === -1 ? (otherMonthNames[word] ?? 0) : index + 1;
}
