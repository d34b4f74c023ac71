import { daysBetween } from '../civil-date.ts';
import type { LinkState } from './link-steps.ts';

/** How a source answered until now: counts, and the days from asking to the answer. */
export type Answered = {
  /** Links with it. */
  linked: number;
  applied: number;
  accepted: number;
  refused: number;
  /** Null while it never answered. */
  medianDays: number | null;
};

/** A dated state of one of the links with a source. */
export type SourceStep = { recordId: string; state: LinkState; on: string };

/** How a source answered, from the dated states of its links in the order in which they came. */
export function countAnswers(steps: readonly SourceStep[]): Answered {
  const askedOn = new Map<string, string>();
  const days: number[] = [];
  for (const { recordId, state, on } of steps) {
    const asked = askedOn.get(recordId);
    if (state === 'applied' && asked === undefined) askedOn.set(recordId, on);
    if (state !== 'accepted' && state !== 'refused') continue;
    if (asked !== undefined) days.push(daysBetween(asked, on));
    askedOn.delete(recordId);
  }
  const count = (wanted: LinkState) =>
    new Set(steps.filter(({ state }) => state === wanted).map(({ recordId }) => recordId)).size;
  return {
    linked: new Set(steps.map(({ recordId }) => recordId)).size,
    ...{ applied: count('applied'), accepted: count('accepted'), refused: count('refused') },
    medianDays: medianOf(days),
  };
}

/** The middle of some numbers, of two middle ones the mean rounded to a whole; null of none. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[at]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** How a source answered, in a line; nothing while nobody was linked with it. */
export function sayAnswers({ linked, applied, accepted, refused, medianDays }: Answered): string {
  if (linked === 0) return 'Belum pernah dihubungi lewat kaitan.';
  const days = medianDays === null ? '' : `; jawaban biasanya ${medianDays} hari`;
  return `${linked} kaitan: ${applied} diajukan, ${accepted} diterima, ${refused} ditolak${days}.`;
}
