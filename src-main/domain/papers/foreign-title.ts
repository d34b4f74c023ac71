import { formatCivilDate } from '../civil-date.ts';
import type { FormHead } from '../form.ts';

type Titled = { sequence: number; happenedOn: string | null; writtenBy: string };

/** What a record is called that goes to another centre or came from one: its form, number, day and writer. */
export function sayForeignTitle(
  { recordLabel, repeats }: Pick<FormHead, 'recordLabel' | 'repeats'>,
  { sequence, happenedOn, writtenBy }: Titled,
): string {
  const name = repeats ? `${recordLabel} ${sequence}` : recordLabel;
  const day = happenedOn === null ? '' : formatCivilDate(happenedOn, 'long');
  return [name, day, `ditulis ${writtenBy}`].filter(Boolean).join(', ');
}
