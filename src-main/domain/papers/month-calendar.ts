import { addDays, weekdayOf } from '../civil-date.ts';
import { firstDayOf, lastDayOf } from '../months/month.ts';
import type { Stationery } from './stationery.ts';

/** One duty as a calendar on paper says it. */
export type CalendarEntry = { on: string; person: string; what: string; holder: string };

/** A month of duties on paper; `isCut`: there were more than are told. */
export type MonthCalendar = Stationery & {
  month: string;
  /** Whose duties, as the heading says it. */
  whose: string;
  entries: CalendarEntry[];
  isCut: boolean;
};

const monday = 1;
const daysOfWeek = 7;

/** The weeks of a month from Monday on, seven days each; null where a day is of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = firstDayOf(month);
  const lead = (weekdayOf(first) + daysOfWeek - monday) % daysOfWeek;
  const count = Number(lastDayOf(month).slice(8));
  const weeks = Math.ceil((lead + count) / daysOfWeek);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: daysOfWeek }, (_, weekday) => {
      const at = week * daysOfWeek + weekday - lead;
      return at < 0 || at >= count ? null : addDays(first, at);
    }),
  );
}
