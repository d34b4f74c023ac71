import { formatCivilDate } from '../civil-date.ts';
import { asText, type Draft, type Trouble } from '../fields/field.ts';
import { type Form, fieldLabel } from '../form.ts';

/** How a record is marked that was written down after its case was closed. */
export const writtenLate = 'ditulis setelah kasus ditutup';

/**
 * What stands against a new record of a case that was closed on `closedOn`: only days up to that one are still written
 * down. Empty for forms that go on after a closing, and for a day that is missing, which the form itself asks for.
 */
export function lateTroubles(form: Form, answers: Draft, closedOn: string | null): Trouble[] {
  const path = form.happenedOn;
  if (closedOn === null || form.afterClosing !== 'daysOfStay' || path === undefined) return [];
  if (asText(answers[path]) <= closedOn) return [];
  const label = fieldLabel(form, path);
  const sentence = `${label}: kasus ini ditutup ${formatCivilDate(closedOn, 'long')}. Yang masih dapat ditulis hanya yang terjadi sampai hari itu; yang sesudahnya dicatat sebagai bimbingan lanjut.`;
  return [{ path, label, sentence }];
}
