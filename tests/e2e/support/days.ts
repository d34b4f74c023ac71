import { civilDateOfInstant, zoneOffsets } from '#domain/instant';

/**
 * A day before today, as a person types it: 23/11/2026. By the calendar of the westernmost zone, whose day has begun in the
 * others too, so that no centre takes it for tomorrow; by a centre's own where it stands beside what that centre takes for
 * today.
 */
export function daysAgo(days: number, zone: keyof typeof zoneOffsets = 'WIB'): string {
  const instant = new Date(Date.now() - days * 86_400_000).toISOString();
  return civilDateOfInstant(instant, zoneOffsets[zone]).split('-').reverse().join('/');
}
