import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import type { Draft, Trouble } from '../fields/field.ts';

/**
 * Nobody is admitted before they are born. Says so at the birth date or at the admission, whichever is being
 * written; empty where either is unknown.
 */
export function birthAfterAdmission(
  person: Draft | { birthDate?: unknown },
  stay: Draft | { admittedOn?: unknown },
  at: 'birthDate' | 'admittedOn',
): Trouble[] {
  const [born, admitted] = [String(person.birthDate ?? ''), String(stay.admittedOn ?? '')];
  if (!isCivilDate(born) || !isCivilDate(admitted) || born <= admitted) return [];
  return at === 'birthDate'
    ? [
        {
          path: 'birthDate',
          label: 'Tanggal lahir',
          sentence: `Tanggal lahir: sesudah tanggal masuk, ${formatCivilDate(admitted, 'long')}.`,
        },
      ]
    : [
        {
          path: 'admittedOn',
          label: 'Tanggal masuk',
          sentence: `Tanggal masuk: sebelum tanggal lahir, ${formatCivilDate(born, 'long')}.`,
        },
      ];
}
