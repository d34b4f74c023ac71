import { sameAs } from '../same-as.ts';
import type { CivilDateField } from './date-time.ts';
import type { Draft, Field } from './field.ts';

/**
 * The days that a new record is taken to be about until somebody says otherwise, by field name. In a case that was closed
 * only those of what comes after it: any other may be written down late, of the stay.
 */
export function assumedDays(
  form: { fields: Readonly<Record<string, Field>> },
  today: string,
  isClosed = false,
): Draft {
  const assumed = Object.entries(form.fields).filter(([, field]) => {
    if (field.kind !== 'civilDate') return false;
    const day = field as CivilDateField;
    return day.assumed === 'today' && (!isClosed || day.means === 'aftercare');
  });
  return Object.fromEntries(assumed.map(([name]) => [name, today]));
}

/** In which words such a day is assumed. */
export const saysToday = 'hari ini';

/** What was typed of a form, and what of it nobody has said yet: by field, in which words it is assumed. */
export type Written = { answers: Draft; assumed: Readonly<Record<string, string>> };

/** What of these answers is assumed, all of it from one place. */
export const assumedFrom = (answers: Draft, says: string): Record<string, string> =>
  Object.fromEntries(Object.keys(answers).map((name) => [name, says]));

/**
 * What is still assumed once texts of one form were merged: an answer that one of them gives, as there; an answer that
 * several give, only where none of them was said by somebody.
 */
export function stillAssumed(merged: Draft, texts: readonly Written[]): Record<string, string> {
  const kept = Object.keys(merged).flatMap((name) => {
    const alike = texts.filter(({ answers }) => name in answers && sameAs(answers[name], merged[name]));
    const [says, ...others] = alike.map(({ assumed }) => assumed[name]);
    return says === undefined || others.includes(undefined) ? [] : [[name, says] as const];
  });
  return Object.fromEntries(kept);
}
