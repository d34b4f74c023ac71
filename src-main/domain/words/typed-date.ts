import { isCivilDate } from '../civil-date.ts';
import { monthNames } from './indonesian.ts';

/** Spellings still met on forms, beside the full names and their first three letters. */
const otherMonthNames: Readonly<Record<string, number>> = {
  pebruari: 2,
  peb: 2,
  agt: 8,
  ags: 8,
  agust: 8,
  sept: 9,
  nopember: 11,
  nop: 11,
};

/**
 * A civil date from what a person typed: 23/11/2026, 23-11-2026, 23.11.2026, 23 Nov 2026, 23 november 2026 or
 * 2026-11-23. Undefined when it is none of these or not on the calendar: 31/02 is refused, never carried over
 * into March, and a year of two digits is refused, since 26 may be 1926 or 2026.
 */
export function parseTypedDate(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  if (isCivilDate(typed)) return typed;
  const match =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed) ??
    /^(\d{1,2})([\s-]+)([a-z]+)[\s-]+(\d{4})$/.exec(typed);
  if (match === null) return undefined;
  const month = monthNumber(match[3] ?? '');
  const date = `${match[4]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const index = monthNames.findIndex((name) =>
    [name.toLowerCase(), name.slice(0, 3).toLowerCase()].includes(word),
  );
  return index === -1 ? (otherMonthNames[word] ?? 0) : index + 1;
}
