import { monthNames, weekdayNames } from './words/indonesian.ts';

// A civil date is text, 'YYYY-MM-DD', and means a day on the wall calendar of the centre. Date.UTC is used
// below as plain calendar arithmetic only: no function here reads a clock or a time zone.

const dayLength = 86_400_000;

/** Whether the text is 'YYYY-MM-DD' and on the calendar (years 1000 to 9999; 2026-02-31 is not). */
export function isCivilDate(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isOnCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * How a civil date is written: 'long' 23 November 2026, 'short' 23 Nov 2026, 'numeric' 23/11/2026,
 * 'weekday' Senin, 23 November 2026.
 */
export type DateStyle = 'long' | 'short' | 'numeric' | 'weekday';

/** The date in Indonesian. Throws RangeError for what is not a civil date. */
export function formatCivilDate(date: string, style: DateStyle): string {
  const { year, month, day } = partsOf(date);
  const monthName = monthNames[month - 1] ?? '';
  switch (style) {
    case 'long':
      return `${day} ${monthName} ${year}`;
    case 'short':
      return `${day} ${monthName.slice(0, 3)} ${year}`;
    case 'numeric':
      return `${pad(day)}/${pad(month)}/${year}`;
    case 'weekday':
      return `${weekdayNames[weekdayOf(date)]}, ${day} ${monthName} ${year}`;
  }
}

/** The day `days` later (earlier when negative). Throws RangeError outside the years 1000 to 9999. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day `months` later, or the last day of that month when it is shorter: 31
 * January + 1 is 28 February.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const counted = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
  return civilDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Which day of a stay or a stage a day is: the first is day 1, and none comes before it. */
export const ordinalDay = (first: string, on: string): number => Math.max(0, daysBetween(first, on)) + 1;

/** The day as of which something is told that ended on `last`: no day after it. Null where it goes on. */
export const notAfter = (day: string, last: string | null): string =>
  last !== null && last < day ? last : day;

/** Completed months between two days, 0 or more: a month is complete on the same day of the next one. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0));
}

/**
 * Completed years on a day; someone born on 29 February turns a year older on 1 March of a common year.
 * Negative before the birth.
 */
export function ageOn(birthDate: string, onDate: string): number {
  const birth = partsOf(birthDate);
  const on = partsOf(onDate);
  const hadBirthday = birthDate.slice(5) <= onDate.slice(5);
  return on.year - birth.year - (hadBirthday ? 0 : 1);
}

/** The date of a year, month (1 to 12) and day. Throws RangeError when it is not on the calendar. */
function civilDateOf(year: number, month: number, day: number): string {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  return date;
}

function partsOf(date: string): { year: number; month: number; day: number } {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function isOnCalendar(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / dayLength;
}

function fromDayNumber(number: number): string {
  const date = new Date(number * dayLength);
  return civilDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The day of the week, 0 for Sunday. Throws RangeError for what is not a civil date. */
export function weekdayOf(date: string): number {
  // Day 0, 1 January 1970, was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
