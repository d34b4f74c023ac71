import { isCivilDate } from '../civil-date.ts';
import { asText, type Draft, type Field, type Trouble } from './field.ts';

/**
 * One trouble when the day of `later` comes before the day of `earlier`; none while either is missing
 * or is not on the calendar.
 */
export function troubleWhenBefore(
  fields: Readonly<Record<string, Field>>,
  answers: Draft,
  later: string,
  earlier: string,
): Trouble[] {
  const [laterDay, earlierDay] = [asText(answers[later]), asText(answers[earlier])];
  if (!isCivilDate(laterDay) || !isCivilDate(earlierDay) || laterDay >= earlierDay) return [];
  const label = fields[later]?.label ?? later;
  const earlierLabel = (fields[earlier]?.label ?? earlier).toLowerCase();
  return [{ path: later, label, sentence: `${label} tidak boleh sebelum ${earlierLabel}.` }];
}
