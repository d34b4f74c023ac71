import { addDays, addMonths, daysBetween } from '../civil-date.ts';
import { firstDayOf, lastDayOf, monthOf } from './month.ts';

/** Days from one to another, both included. */
type Span = { from: string; to: string };

/** Before any case: days that begin here have no beginning. */
export const always = '2000-01-01';

/**
 * The same days as seen from another day: "this month" of then is this month now, "this year" this year, and seven days from
 * then seven days from now. Days without a beginning go on having none.
 */
export function movedTo<Days extends Span>(days: Days, then: string, now: string): Days {
  const { from, to } = days;
  const months = monthsBetween(then, now);
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  if (isYear) {
    const year = String(Number(from.slice(0, 4)) + Number(now.slice(0, 4)) - Number(then.slice(0, 4)));
    return { ...days, from: `${year}-01-01`, to: `${year}-12-31` };
  }
  const isMonths = from === firstDayOf(monthOf(from)) && to === lastDayOf(monthOf(to));
  if (isMonths && from > always) {
    const end = monthOf(addMonths(firstDayOf(monthOf(to)), months));
    return { ...days, from: addMonths(from, months), to: lastDayOf(end) };
  }
  const by = daysBetween(then, now);
  return { ...days, from: from <= always ? from : addDays(from, by), to: addDays(to, by) };
}

function monthsBetween(one: string, other: string): number {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(other) - count(one);
}
