import { addDays, formatCivilDate } from './civil-date.ts';
import { asText, type Draft } from './fields/field.ts';
import { civilDateOfInstant, timeOfInstant } from './instant.ts';

/** The three turns of a house that is never left alone, in their order. */
export const shifts = { morning: 'Pagi', afternoon: 'Siang', night: 'Malam' } as const;
export type ShiftCode = keyof typeof shifts;
export const shiftCodes = Object.keys(shifts) as [ShiftCode, ...ShiftCode[]];

/** One turn: the day on which it began, and which of the three it is. */
export type Shift = { day: string; shift: ShiftCode };

/** When each begins on the wall of the centre; the night goes on until the morning begins. */
const begins = { morning: '07:00', afternoon: '14:00', night: '21:00' } as const satisfies Record<
  ShiftCode,
  string
>;

/** Whose turn it is at a moment. After midnight it is still the night of the day before. */
export function shiftAt(instant: string, offsetMinutes: number): Shift {
  return shiftOn(civilDateOfInstant(instant, offsetMinutes), timeOfInstant(instant, offsetMinutes));
}

/** The same, told by the day and the time ('09:05') on the wall. */
function shiftOn(day: string, time: string): Shift {
  if (time < begins.morning) return { day: addDays(day, -1), shift: 'night' };
  const shift = time < begins.afternoon ? 'morning' : time < begins.night ? 'afternoon' : 'night';
  return { day, shift };
}

/** The turn that ended when this one began. */
export function shiftBefore({ day, shift }: Shift): Shift {
  if (shift === 'morning') return { day: addDays(day, -1), shift: 'night' };
  return { day, shift: shift === 'night' ? 'afternoon' : 'morning' };
}

/** The turn that begins when this one ends. */
export function shiftAfter({ day, shift }: Shift): Shift {
  if (shift === 'night') return { day: addDays(day, 1), shift: 'morning' };
  return { day, shift: shift === 'morning' ? 'afternoon' : 'night' };
}

/** Whether two are the same turn. */
export const isSameShift = (one: Shift, other: Shift): boolean =>
  one.day === other.day && one.shift === other.shift;

/** Whether one turn begins after another. */
export const isLaterShift = (one: Shift, other: Shift): boolean =>
  one.day > other.day ||
  (one.day === other.day && shiftCodes.indexOf(one.shift) > shiftCodes.indexOf(other.shift));

/**
 * The turn in which a daily note was written, by what it says itself. A night note with a time after midnight belongs
 * to the night that began the day before. Without turn and time it is of the whole day: undefined.
 */
export function shiftOfNote({ happenedOn, happenedAt, shift }: Draft): Shift | undefined {
  const day = asText(happenedOn);
  const time = asText(happenedAt);
  const told = shiftCodes.find((code) => code === shift);
  if (told === 'night' && time !== '' && time < begins.morning) return { day: addDays(day, -1), shift: told };
  if (told !== undefined) return { day, shift: told };
  return time === '' ? undefined : shiftOn(day, time);
}

/** "Malam, Jumat, 27 November 2026". */
export const describeShift = ({ day, shift }: Shift): string =>
  `${shifts[shift]}, ${formatCivilDate(day, 'weekday')}`;
