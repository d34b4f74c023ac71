import { civilDateOfInstant, zoneOffsets } from '#domain/instant';

/** The westernmost zone: its day has begun in the others too, so none of them takes it for tomorrow. */
const offset = zoneOffsets.WIB;

/** A day before today, by the calendar of any centre, as a person types it: 23/11/2026. */
export function daysAgo(days: number): string {
  const instant = new Date(Date.now() - days * 86_400_000).toISOString();
  return civilDateOfInstant(instant, offset).split('-').reverse().join('/');
}
