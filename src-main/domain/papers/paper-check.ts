/**
 * Days after which somebody is asked whether the paper with the recovery key is still there
 * (vault/SECURITY.md D7).
 */
const paperCheckDays = 90;

const dayMs = 86_400_000;

/**
 * Whether it is time to ask for the paper again: a quarter after it was last seen, and not before the moment
 * that was put off to. A clock set back asks once more rather than never. Instants are UTC ISO.
 */
export function isPaperCheckDue(
  known: { confirmedAt: string; remindAfter?: string | undefined },
  now: string,
): boolean {
  const age = Date.parse(now) - Date.parse(known.confirmedAt);
  if (age >= 0 && age < paperCheckDays * dayMs) return false;
  return known.remindAfter === undefined || known.remindAfter <= now;
}

/** Tomorrow at this time. */
export const putOff = (now: string): string => new Date(Date.parse(now) + dayMs).toISOString();
