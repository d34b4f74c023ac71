import { formatCivilDate } from '#domain/civil-date';
import { civilDateOfInstant, formatMoment, type Zone, zoneOf } from '#domain/instant';

// By this computer's own wall clock: before login nobody knows the centre's.

/** "26 November 2026 pukul 11.49". */
export function localMoment(instant: string): string {
  return formatMoment(instant, offsetOf(instant));
}

/** "26 November 2026". */
export function localDay(instant: string): string {
  return formatCivilDate(civilDateOfInstant(instant, offsetOf(instant)), 'long');
}

/** The zone this computer stands in. */
export const localZone = (): Zone => zoneOf(offsetOf(new Date().toISOString()));

function offsetOf(instant: string): number {
  return -new Date(instant).getTimezoneOffset();
}
