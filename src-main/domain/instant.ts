import { formatCivilDate } from './civil-date.ts';

// An instant is UTC ISO text ('2026-11-23T01:05:00.000Z'); what people read is the wall clock of the centre.

/** Minutes ahead of UTC of Indonesia's three zones, which have no summer time. */
export const zoneOffsets = { WIB: 420, WITA: 480, WIT: 540 } as const;
export type Zone = keyof typeof zoneOffsets;

/**
 * The zone of a computer whose wall is `offsetMinutes` ahead of UTC; WIB for one that stands in none of ours.
 */
export function zoneOf(offsetMinutes: number): Zone {
  const zones = Object.keys(zoneOffsets) as Zone[];
  return zones.find((zone) => zoneOffsets[zone] === offsetMinutes) ?? 'WIB';
}

/** The civil date on the wall `offsetMinutes` ahead of UTC. Throws RangeError for what is not an instant. */
export function civilDateOfInstant(instant: string, offsetMinutes: number): string {
  return wallClock(instant, offsetMinutes).slice(0, 10);
}

/** The time on that wall as "09:05". Throws RangeError for what is not an instant. */
export function timeOfInstant(instant: string, offsetMinutes: number): string {
  return wallClock(instant, offsetMinutes).slice(11, 16);
}

/**
 * "23 Nov 2026 09.05" on the wall `offsetMinutes` ahead of UTC. Throws RangeError for what is not an instant.
 */
export function formatInstant(instant: string, offsetMinutes: number): string {
  const wall = wallClock(instant, offsetMinutes);
  return `${formatCivilDate(wall.slice(0, 10), 'short')} ${wall.slice(11, 16).replace(':', '.')}`;
}

/** "23 November 2026 pukul 09.05", as letters write it. Throws RangeError for what is not an instant. */
export function formatMoment(instant: string, offsetMinutes: number): string {
  const wall = wallClock(instant, offsetMinutes);
  return `${formatCivilDate(wall.slice(0, 10), 'long')} pukul ${wall.slice(11, 16).replace(':', '.')}`;
}

/** The instant of a day and a time ('09:05') on the wall `offsetMinutes` ahead of UTC. */
export function instantOf(date: string, time: string, offsetMinutes: number): string {
  return new Date(Date.parse(`${date}T${time}:00.000Z`) - offsetMinutes * 60_000).toISOString();
}

function wallClock(instant: string, offsetMinutes: number): string {
  // Without its Z a text would be read in the host's zone.
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(instant)) throw new RangeError(`Not an instant: ${instant}`);
  return new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString();
}
