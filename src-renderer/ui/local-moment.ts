import { formatMoment } from '#domain/instant';

/** A moment by this computer's own wall clock: before login nobody knows the centre's. */
export function localMoment(instant: string): string {
  return formatMoment(instant, -new Date(instant).getTimezoneOffset());
}
