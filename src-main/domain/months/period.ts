import { addDays, isCivilDate } from '../civil-date.ts';
import { firstDayAfter, firstDayOf, formatMonth, isMonth, monthOf } from './month.ts';

/** What a report is made of: a month, or several at once. */
export const periodKinds = {
  month: { label: 'Bulan', months: 1 },
  quarter: { label: 'Triwulan', months: 3 },
  half: { label: 'Semester', months: 6 },
  year: { label: 'Tahun', months: 12 },
} as const;
export type PeriodKind = keyof typeof periodKinds;

/** The days of a period that are counted: `after` is the first one no longer in it. */
export type Days = { from: string; after: string };

const roman = ['I', 'II', 'III', 'IV'];

/** Which kind of period a key names: '2026-10', '2026-T4', '2026-S2', '2026'; undefined for what names none. */
export function periodKindOf(key: string): PeriodKind | undefined {
  if (isMonth(key)) return 'month';
  if (!isCivilDate(`${key.slice(0, 4)}-01-01`)) return undefined;
  if (/^\d{4}-T[1-4]$/.test(key)) return 'quarter';
  if (/^\d{4}-S[12]$/.test(key)) return 'half';
  return /^\d{4}$/.test(key) ? 'year' : undefined;
}

/** The days of a period. Throws RangeError for what is none, as every function here. */
export function daysOf(key: string): Days {
  const months = monthsOf(key);
  return { from: firstDayOf(months[0] ?? key), after: firstDayAfter(months.at(-1) ?? key) };
}

/** The days of a period that have come by `today`: a report of a running period is counted up to it. */
export function daysUntil(key: string, today: string): Days {
  const { from, after } = daysOf(key);
  const tomorrow = addDays(today, 1);
  return { from, after: tomorrow < after ? tomorrow : after };
}

/** The last day that is counted. */
export const lastOf = ({ after }: Days): string => addDays(after, -1);

/** The months of a period, in order. */
export function monthsOf(key: string): string[] {
  const kind = kindOf(key);
  const { months } = periodKinds[kind];
  const part = kind === 'month' ? Number(key.slice(5)) : Number(key.slice(6) || 1);
  const first = (part - 1) * months + 1;
  return Array.from({ length: months }, (_, index) => monthAt(key.slice(0, 4), first + index));
}

/** The period of a kind in which a month lies. */
export function periodWith(month: string, kind: PeriodKind): string {
  const year = firstDayOf(month).slice(0, 4);
  const part = Math.ceil(Number(month.slice(5)) / periodKinds[kind].months);
  return { month, quarter: `${year}-T${part}`, half: `${year}-S${part}`, year }[kind];
}

/** The period of the same kind right before. */
export function periodBefore(key: string): string {
  return periodWith(monthOf(addDays(daysOf(key).from, -1)), kindOf(key));
}

/** The period of the same kind right after. */
export function periodAfter(key: string): string {
  return periodWith(monthOf(daysOf(key).after), kindOf(key));
}

/** "Oktober 2026", "Triwulan IV 2026", "Semester II 2026", "Tahun 2026". */
export function formatPeriod(key: string): string {
  const kind = kindOf(key);
  const year = key.slice(0, 4);
  if (kind === 'month') return formatMonth(key);
  const part = kind === 'year' ? '' : ` ${roman[Number(key.slice(6)) - 1]}`;
  return `${periodKinds[kind].label}${part} ${year}`;
}

function kindOf(key: string): PeriodKind {
  const kind = periodKindOf(key);
  if (kind === undefined) throw new RangeError(`Not a period: ${key}`);
  return kind;
}

const monthAt = (year: string, month: number) => `${year}-${String(month).padStart(2, '0')}`;
