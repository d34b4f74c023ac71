import { formatCivilDate } from '../civil-date.ts';

type Titled = { sequence: number; happenedOn: string | null; writtenBy: string };

/** What a record is called that goes to another centre or came from one: its form, number, day and writer. */
export function sayForeignTitle(label: string, { sequence, happenedOn, writtenBy }: Titled): string {
  const day = happenedOn === null ? '' : formatCivilDate(happenedOn, 'long');
  return [`${label} ${sequence}`, day, `ditulis ${writtenBy}`].filter(Boolean).join(', ');
}
