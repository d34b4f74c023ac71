import type { WholeCentre } from '#contract/centre';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import type { Draft } from '#domain/fields/field';
import type { Fields } from '#domain/form';
import { type FormId, forms } from '#domain/forms';
import type { LetterKindId } from '#domain/letters/letter-kinds';
import type { Role } from '#domain/roles';
import type { Place } from '../place.ts';

/** For whom, of which case and with what typed a letter is made. */
export type LetterWork = Place & {
  role: Role;
  centre: WholeCentre;
  today: string;
  kind: LetterKindId;
  answers: Draft;
};

/** A day in words; empty for what is none. */
export const sayDay = (day: unknown): string =>
  typeof day === 'string' && isCivilDate(day) ? formatCivilDate(day, 'long') : '';

/** An answered choice in the words of its form. */
export function sayChoice(form: FormId, name: string, value: unknown): string {
  const field = (forms[form].fields as Fields)[name] as { options?: Record<string, string> } | undefined;
  return labelOf(field?.options ?? {}, value);
}
