import { addDays, addMonths, isCivilDate } from '../civil-date.ts';
import { monthNames } from '../words/indonesian.ts';

// A month is text, 'YYYY-MM'.

/** Whether the text is 'YYYY-MM' and on the calendar. */
export function isMonth(text: string): boolean {
  return text.length === 7 && isCivilDate(`${text}-01`);
}

/** The month a civil date falls in. */
export function monthOf(date: string): string {
  return addDays(date, 0).slice(0, 7);
}

/**
 * The first day of a month, as a civil date. Throws RangeError for what is not a
 * month, as every function here.
 */
export function firstDayOf(month: string): string {
  if (!isMonth(month)) throw new RangeError(`Not a month: ${month}`);
  return `${month}-01`;
}

/** The first day no longer in the month, so that `day < firstDayAfter(month)` holds for all its days. */
export function firstDayAfter(month: string): string {
  return addMonths(firstDayOf(month), 1);
}

export function lastDayOf(month: string): string {
  return addDays(firstDayAfter(month), -1);
}

export function nextMonth(month: string): string {
  return monthOf(firstDayAfter(month));
}

export function previousMonth(month: string): string {
  return monthOf(addMonths(firstDayOf(month), -1));
}

/** "November 2026". */
export function formatMonth(month: string): string {
  const first = firstDayOf(month);
  return `${monthNames[Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)}`;
}
