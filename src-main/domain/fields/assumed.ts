import type { CivilDateField } from './date-time.ts';
import type { Draft, Field } from './field.ts';

/** The days that a new record is taken to be about until somebody says otherwise, by field name. */
export function assumedDays(form: { fields: Readonly<Record<string, Field>> }, today: string): Draft {
  const assumed = Object.entries(form.fields).filter(
    ([, field]) => field.kind === 'civilDate' && (field as CivilDateField).assumed === 'today',
  );
  return Object.fromEntries(assumed.map(([name]) => [name, today]));
}

/** In which words such a day is assumed. */
export const saysToday = 'hari ini';
