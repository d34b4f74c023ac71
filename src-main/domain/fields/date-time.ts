import { z } from 'zod';
import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import type { DayMeaning } from '../days/meanings.ts';
import { asText, type Field, type FieldKind, type FieldOptions, isBlank } from './field.ts';

/** A day on the calendar as YYYY-MM-DD, never shifted by a time zone. */
export type CivilDateField = Field<'civilDate', string> & {
  /** What the day says of somebody's life; `days/contradictions` holds it against what is known. */
  means: DayMeaning;
  mayBeFuture: boolean;
  /** The field of the form whose day it may not precede. */
  notBefore?: string;
  /** What a new record takes it for until somebody says otherwise. */
  assumed?: 'today';
};
/** A time of day as HH:MM. */
export type TimeField = Field<'time', string>;

/** A day; one that has not come yet is refused unless `mayBeFuture` (plans, deadlines, contract ends). */
export function civilDate(
  label: string,
  more: FieldOptions & { means: DayMeaning; mayBeFuture?: boolean; notBefore?: string; assumed?: 'today' },
): CivilDateField {
  return { kind: 'civilDate', label, mayBeFuture: false, ...more };
}

/** A time of day, printed with a dot as Indonesian offices write it. */
export function time(label: string, more: FieldOptions = {}): TimeField {
  return { kind: 'time', label, ...more };
}

export const civilDateKind: FieldKind<CivilDateField> = {
  schema: () =>
    z.string({ error: 'Isi tanggal, misalnya 23/11/2026.' }).refine(isCivilDate, {
      error: (issue) => `Tanggal ${asText(issue.input)} tidak ada di kalender.`,
    }),
  isEmpty: isBlank,
  days: ({ label, means, mayBeFuture, notBefore }, value) => [
    { path: [], label, day: asText(value), means, mayBeFuture, ...(notBefore ? { notBefore } : {}) },
  ],
  print: (_field, value) => ({
    shape: 'line',
    text: typeof value === 'string' && isCivilDate(value) ? formatCivilDate(value, 'long') : asText(value),
  }),
};

export const timeKind: FieldKind<TimeField> = {
  schema: () =>
    z
      .string({ error: 'Isi jam, misalnya 09.30.' })
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Isi jam, misalnya 09.30.' }),
  isEmpty: isBlank,
  print: (_field, value) => ({ shape: 'line', text: asText(value).replace(':', '.') }),
};
