import { civilDateOfInstant, zoneOffsets } from '#domain/instant';

/** The zone a centre is in unless its house rules say otherwise; the machine that tests may stand in another. */
const offset = zoneOffsets.WIB;

/** A day before today, by the calendar of a new centre, as a person types it: 23/11/2026. */
export function daysAgo(days: number): string {
  const instant = new Date(Date.now() - days * 86_400_000).toISOString();
  return civilDateOfInstant(instant, offset).split('-').reverse().join('/');
}
