import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { asText } from '../fields/field.ts';
import type { ResourceAnswers } from './resource.ts';

/** What is wrong with the licence of a source on a day, within a sentence; undefined where nothing is, or nobody asked. */
export function licenceDoubt({ licence, licensedUntil }: ResourceAnswers, today: string): string | undefined {
  if (licence === 'none') return 'sumber ini tidak berizin';
  const until = asText(licensedUntil);
  if (licence !== 'held' || !isCivilDate(until) || until >= today) return undefined;
  return `izin sumber ini berakhir ${formatCivilDate(until, 'long')}`;
}
