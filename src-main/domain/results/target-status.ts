import type { TargetStatus } from './attainment.ts';

/** What is known of a target of a plan when it is judged. */
type JudgedTarget = {
  dueOn: string;
  /** It was taken out of the plan. */
  isRemoved: boolean;
  /** What each round said of it, oldest first; a round may be silent. */
  ratings: readonly { on: string; status: TargetStatus }[];
};

/**
 * What holds of a target at the end of a day, by one rule for screen, list, packet and month. The last round that speaks
 * of it has the word. Reached stays reached, also when the target is taken out of the plan afterwards; of any other that
 * was taken out only that is said. "Belum waktunya" holds before the due day alone: from that day on, whatever a round
 * said before, a target without a finding is not rated.
 */
export function statusOn({ dueOn, isRemoved, ratings }: JudgedTarget, day: string): TargetStatus {
  const said = ratings.findLast(({ on }) => on <= day)?.status;
  if (said === 'achieved') return said;
  if (isRemoved) return 'removed';
  if (said === 'partly' || said === 'not-achieved') return said;
  return dueOn > day ? 'not-due' : 'not-rated';
}
