import { z } from 'zod';
import type { PlanGoal } from '../fields/plan-tree.ts';
import { compareOutcomes } from './attainment.ts';
import { statusOn } from './target-status.ts';

const TargetStatus = z.enum([
  'achieved',
  'partly',
  'not-achieved',
  'not-due',
  'not-rated',
  'unplanned',
  'removed',
]);
const Rating = z.enum(['good', 'fair', 'poor']);

/** One evaluation round as the comparison needs it. */
export const ComparedRound = z.strictObject({
  recordId: z.string(),
  sequence: z.int(),
  evaluatedOn: z.string(),
  /** The end of the period it looked at. */
  periodTo: z.string(),
  kind: z.enum(['periodic', 'final']),
  process: Rating,
  result: Rating,
});
export type ComparedRound = z.infer<typeof ComparedRound>;

const RoundAchievement = z.strictObject({
  sequence: z.int(),
  evaluatedOn: z.string(),
  status: TargetStatus,
  value: z.number().optional(),
  /** In which the value was measured: that of the plan when the round was held. */
  unit: z.string().optional(),
  evidence: z.string().optional(),
  obstacle: z.string().optional(),
  cause: z.string().optional(),
});

/** One target of the plan beside what was achieved of it in each round, oldest round first. */
export const ComparedTarget = z.strictObject({
  number: z.int(),
  goalNumber: z.int(),
  goal: z.string(),
  statement: z.string(),
  indicator: z.string(),
  baseline: z.number(),
  targetValue: z.number(),
  unit: z.string(),
  dueOn: z.string(),
  removedReason: z.string().optional(),
  status: TargetStatus,
  rounds: z.array(RoundAchievement),
});
export type ComparedTarget = z.infer<typeof ComparedTarget>;

/** Target against achievement, for the screen, the packet and the report alike. */
export const Comparison = z.strictObject({
  rounds: z.array(ComparedRound),
  targets: z.array(ComparedTarget),
  unplanned: z.array(RoundAchievement.extend({ statement: z.string() })),
  outcome: z.strictObject({
    planned: z.array(z.int()),
    achieved: z.array(z.int()),
    partly: z.array(z.int()),
    notAchieved: z.array(z.int()),
    notDue: z.array(z.int()),
    notRated: z.array(z.int()),
    unplanned: z.array(z.int()),
    removed: z.array(z.int()),
    percent: z.number().nullable(),
    sentence: z.string(),
  }),
});
export type Comparison = z.infer<typeof Comparison>;

/** One achievement as it is stored: which round, which target (none when it was not planned). */
export type StoredAchievement = {
  recordId: string;
  targetNumber: number | null;
  statement: string | null;
  status: z.infer<typeof TargetStatus>;
  value: number | null;
  unit: string | null;
  evidence: string | null;
  obstacle: string | null;
  cause: string | null;
};

/**
 * Lays every target of the plan beside what each round says of it, each judged by `statusOn` at the end of `day`. A
 * removed target stays, with its reason.
 */
export function buildComparison(
  goals: readonly PlanGoal[],
  rounds: readonly ComparedRound[],
  achievements: readonly StoredAchievement[],
  day: string,
): Comparison {
  const ordered = [...rounds].sort(
    (a, b) => a.evaluatedOn.localeCompare(b.evaluatedOn) || a.sequence - b.sequence,
  );
  const inRound = (round: ComparedRound, number: number | null) =>
    achievements.filter((row) => row.recordId === round.recordId && row.targetNumber === number);
  const targets = goals.flatMap((goal) =>
    goal.targets.map((target): ComparedTarget => {
      const rounds = ordered.flatMap((round) =>
        inRound(round, target.number).map((row) => achieved(round, row)),
      );
      const ratings = rounds.map(({ evaluatedOn: on, status }) => ({ on, status }));
      const isRemoved = target.removedReason !== undefined && target.removedReason !== '';
      return {
        number: target.number,
        goalNumber: goal.number,
        goal: goal.statement,
        statement: target.statement,
        indicator: target.indicator,
        baseline: target.baseline,
        targetValue: target.targetValue,
        unit: target.unit,
        dueOn: target.dueOn,
        ...(target.removedReason ? { removedReason: target.removedReason } : {}),
        status: statusOn({ dueOn: target.dueOn, isRemoved, ratings }, day),
        rounds,
      };
    }),
  );
  return {
    rounds: ordered,
    targets: targets.sort((a, b) => a.number - b.number),
    unplanned: ordered.flatMap((round) =>
      inRound(round, null).map((row) => ({ ...achieved(round, row), statement: row.statement ?? '' })),
    ),
    outcome: withUnplanned(
      compareOutcomes(
        targets.map(({ number, status }) => ({ number, status })),
        ordered.length > 0,
      ),
      ordered.flatMap((round) => inRound(round, null).map((row) => row.statement ?? '')),
    ),
  };
}

/** What was achieved without having been planned has no number: the sentence names it in words. */
function withUnplanned<O extends { sentence: string }>(outcome: O, statements: string[]): O {
  if (statements.length === 0) return outcome;
  // Each may have been written as a sentence of its own.
  const named = new Set(statements.map((statement) => statement.replace(/[\s.]+$/, '')));
  return { ...outcome, sentence: `${outcome.sentence} Di luar rencana: ${[...named].join('; ')}.` };
}

function achieved(round: ComparedRound, row: StoredAchievement): z.infer<typeof RoundAchievement> {
  return {
    sequence: round.sequence,
    evaluatedOn: round.evaluatedOn,
    status: row.status,
    ...(row.value === null ? {} : { value: row.value }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    ...(row.evidence ? { evidence: row.evidence } : {}),
    ...(row.obstacle ? { obstacle: row.obstacle } : {}),
    ...(row.cause ? { cause: row.cause } : {}),
  };
}

/**
 * Whether nobody has to come back to a target on its due day: reached, removed, or
 * rated on or after that day.
 */
export function isSettled({
  status,
  dueOn,
  rounds,
}: Pick<ComparedTarget, 'status' | 'dueOn' | 'rounds'>): boolean {
  const isRated = (round: ComparedTarget['rounds'][number]) =>
    round.evaluatedOn >= dueOn && round.status !== 'not-due' && round.status !== 'not-rated';
  return status === 'achieved' || status === 'removed' || rounds.some(isRated);
}
