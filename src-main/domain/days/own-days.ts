import { formatCivilDate, isCivilDate } from '../civil-date.ts';
import { asText, type DatedPart, type Draft, type Trouble } from '../fields/field.ts';

/** A date in a form: the name of its field, and the part of the field it stands in ("Tindak lanjut 2"), if it has parts. */
export type FormDay = DatedPart & { field: string; fieldLabel: string; within?: string };

/** Years that no date of a case file has: before them nobody alive was born, after them nobody alive is served. */
const firstYear = 1900;
const yearsAhead = 100;

/** What is wrong with a date by itself and beside the other answers of its form. */
export function ownDayTroubles(
  at: FormDay,
  form: { fields: Readonly<Record<string, { label: string }>>; answers: Draft; today: string },
): Trouble[] {
  const { day, label } = at;
  if (!isCivilDate(day)) return [];
  const path = pathOf(at);
  const written = formatCivilDate(day, 'long');
  if (!at.mayBeFuture && day > form.today) {
    return [{ path, label: at.fieldLabel, sentence: `${label}: ${written} belum tiba.` }];
  }
  if (isOfNoYear(at, form.today)) {
    return [{ path, label: at.fieldLabel, sentence: `${label}: ${written}. Periksa tahunnya.` }];
  }
  const earlier = at.notBefore === undefined ? '' : asText(form.answers[at.notBefore]);
  if (!isCivilDate(earlier) || day >= earlier) return [];
  const earlierLabel = (form.fields[at.notBefore ?? '']?.label ?? '').toLowerCase();
  const sentence = `${label} tidak boleh sebelum ${earlierLabel}.`;
  return [{ path, label: at.fieldLabel, sentence: at.within ? `${at.within}: ${sentence}` : sentence }];
}

/** A birth is judged by the age it makes (`forms/client`), so that it is told by that. */
function isOfNoYear({ day, means }: DatedPart, today: string): boolean {
  const year = Number(day.slice(0, 4));
  return (year < firstYear && means !== 'birth') || year > Number(today.slice(0, 4)) + yearsAhead;
}

/** The path of a date from the form down: `followUps.1.dueOn`. */
export const pathOf = ({ field, path }: Pick<FormDay, 'field' | 'path'>): string =>
  [field, ...path].join('.');
