import type { StageId } from './stage.ts';
import { stageIds } from './stage.ts';

/** How far a case has come; everything the table below needs to know. */
export type Progress = {
  /** Completed records of each stage. */
  completed: Readonly<Record<StageId, number>>;
  /** A completed evaluation of the final kind exists. */
  finalEvaluation: boolean;
  /** The case has left (terminasi completed). */
  isClosed: boolean;
};

type StageRule = {
  /** Stages that need a completed record before this one can be completed. A draft may always be begun. */
  after: readonly StageId[];
  /** Said when one of them is missing. */
  refusal: string;
  /** What is usually opened next. */
  next: readonly StageId[];
};

/**
 * What may happen next, for screen and server alike. The stages are not a wizard: evaluation repeats,
 * termination opens from every stage (slides: "kapan saja selama proses berlangsung").
 */
export const workflow = {
  eic: { after: [], refusal: '', next: ['assessment', 'termination'] },
  assessment: { after: ['eic'], refusal: 'EIC belum selesai.', next: ['planning', 'termination'] },
  planning: {
    after: ['assessment'],
    refusal: 'Asesmen belum selesai.',
    next: ['intervention', 'termination'],
  },
  intervention: {
    after: ['planning'],
    refusal: 'Rencana belum selesai.',
    next: ['evaluation', 'termination'],
  },
  evaluation: {
    after: ['planning'],
    refusal: 'Rencana belum memiliki target.',
    next: ['intervention', 'evaluation', 'termination'],
  },
  termination: { after: [], refusal: '', next: [] },
} as const satisfies Record<StageId, StageRule>;

/** Why a stage cannot be completed now, as an Indonesian sentence; undefined when it can. */
export function refusalToComplete(stage: StageId, progress: Progress): string | undefined {
  const { after, refusal } = workflow[stage];
  return after.every((earlier) => progress.completed[earlier] > 0) ? undefined : refusal;
}

/**
 * The stage a case stands in, from what has been completed. A periodic evaluation leaves it in Intervensi.
 */
export function currentStage(progress: Progress): StageId {
  if (progress.isClosed) return 'termination';
  if (progress.finalEvaluation) return 'evaluation';
  if (progress.completed.planning > 0) return 'intervention';
  if (progress.completed.assessment > 0) return 'planning';
  return progress.completed.eic > 0 ? 'assessment' : 'eic';
}

/**
 * The stage a case stood in at the end of a day, from the days on which EIC, assessment and plan were first done and a
 * final evaluation was held; of a day before that a record entered late tells as well.
 */
export function stageOn(
  day: string,
  { steps, leftOn }: { steps: Partial<Record<string, string>>; leftOn: string | null },
): StageId {
  const done = (stage: StageId) => ((steps[stage] ?? '9999') <= day ? 1 : 0);
  const completed = Object.fromEntries(stageIds.map((stage) => [stage, done(stage)]));
  return currentStage({
    completed: completed as Record<StageId, number>,
    finalEvaluation: done('evaluation') > 0,
    isClosed: leftOn !== null && leftOn <= day,
  });
}

/** done: completed; current: where the case stands; ahead: not yet; skipped: ended before it was reached. */
export type PillarState = 'done' | 'current' | 'ahead' | 'skipped';

/** The six pillars of the bridge. */
export function bridge(progress: Progress): { stage: StageId; state: PillarState }[] {
  const current = currentStage(progress);
  return stageIds.map((stage) => ({ stage, state: pillarState(stage, current, progress) }));
}

function pillarState(stage: StageId, current: StageId, progress: Progress): PillarState {
  if (progress.isClosed) return progress.completed[stage] > 0 ? 'done' : 'skipped';
  if (stage === current) return 'current';
  return progress.completed[stage] > 0 ? 'done' : 'ahead';
}
