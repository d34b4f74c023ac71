import type { RatedStatus } from '../fields/achievements.ts';
import type { Draft } from '../fields/field.ts';
import { progressToward } from './attainment.ts';
import type { ComparedTarget } from './comparison.ts';

/** What a status is proposed from. */
type ProposedFrom = Pick<ComparedTarget, 'number' | 'baseline' | 'targetValue' | 'dueOn'>;

/**
 * What a value says of its target on the day of a round: reached from the target value on, before the due day not yet
 * due, from then on partly reached where any way was gone. Undefined without a number, and where baseline equals target
 * and the value is another: nobody knows then which side is the better one.
 */
export function proposedStatus(target: ProposedFrom, value: unknown, day: string): RatedStatus | undefined {
  if (typeof value !== 'number') return undefined;
  const { baseline, targetValue, dueOn } = target;
  const progress = progressToward({ baseline, target: targetValue, achieved: value });
  if (progress === undefined) return value === targetValue ? 'achieved' : undefined;
  if (progress >= 1) return 'achieved';
  if (dueOn > day) return 'not-due';
  return progress > 0 ? 'partly' : 'not-achieved';
}

/**
 * The answers of a round with every status that was only proposed so far taken as said: what somebody completes is what
 * they saw. Rows keep their places, and what was said stays.
 */
export function takeProposals(answers: Draft, targets: readonly ProposedFrom[], today: string): Draft {
  const { achievements, evaluatedOn } = answers;
  if (!Array.isArray(achievements)) return answers;
  const day = typeof evaluatedOn === 'string' ? evaluatedOn : today;
  const taken = (achievements as Draft[]).map((row) => {
    const target = targets.find(({ number }) => number === row.targetNumber);
    if (row.status !== undefined || target === undefined) return row;
    const status = proposedStatus(target, row.value, day);
    return status === undefined ? row : { ...row, status };
  });
  return { ...answers, achievements: taken };
}
