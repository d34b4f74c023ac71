import { formatInstant } from '#domain/instant';
import { useSession } from './session.ts';

/** How moments are read in this house: on the centre's wall clock. */
export function useWallClock() {
  const { offsetMinutes, today } = useSession();
  const at = (instant: string) => formatInstant(instant, offsetMinutes);
  const todayText = at(`${today}T12:00:00.000Z`).slice(0, -6);
  return {
    /** "14.02" for a moment of today, otherwise "12 Nov 2026 14.02". */
    time: (instant: string) => (at(instant).startsWith(todayText) ? at(instant).slice(-5) : at(instant)),
    /** "12 Nov 2026 14.02", today as well. */
    moment: at,
    /** "12 Nov 2026". */
    day: (instant: string) => at(instant).slice(0, -6),
  };
}
