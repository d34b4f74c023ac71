import type { StageId } from './stage.ts';
import { stageIds } from './stage.ts';

/** How far a case has come; everything the table below needs to know. */
export type Progress = {
  /** Completed records of each stage. */
  completed: Readonly<Record<StageId, number>>;
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
    refusal: 'Perencanaan belum selesai.',
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

/** A case stands in these while it is worked in them: nothing says that they are complete. */
const workedIn: readonly StageId[] = ['intervention', 'evaluation'];

/**
 * What is usually opened after a stage in which something was done, in a case that stands in `current`; undefined while the
 * stage is not done. A final evaluation leads out of the case, a periodic one back to the work.
 */
export function nextAfter(stage: StageId, current: StageId): StageId | undefined {
  const next: readonly StageId[] = workflow[stage].next;
  if (stage !== current) return next.find((one) => one === current && one !== 'termination');
  const isLater = (one: StageId) => stageIds.indexOf(one) > stageIds.indexOf(stage);
  return workedIn.includes(stage) ? next.find(isLater) : undefined;
}

/**
 * The stage a case stands in, from what has been completed; a periodic evaluation leaves it in Intervensi, a final one
 * (`isFinallyEvaluated`) does not.
 */
export function currentStage(progress: Progress, isFinallyEvaluated: boolean): StageId {
  if (progress.isClosed) return 'termination';
  if (isFinallyEvaluated) return 'evaluation';
  if (progress.completed.planning > 0) return 'intervention';
  if (progress.completed.assessment > 0) return 'planning';
  return progress.completed.eic > 0 ? 'assessment' : 'eic';
}

/** The first and the last day of something. */
export type Days = { first: string; last: string };

/** The days from which the bridge is told. All are days on which something happened, never days of typing. */
export type Journey = {
  admittedOn: string;
  leftOn: string | null;
  /** When EIC, assessment and plan were first done, and a final evaluation was first held. */
  steps: Partial<Record<string, string>>;
  /** When something was done within a stage, whether or not the stage was completed. */
  work: Partial<Record<StageId, Days>>;
};

/** The forms whose records are work within a stage. Only a leaving is a termination. */
export const workOfStage = {
  eic: ['eic', 'contact', 'contract', 'consent'],
  assessment: ['assessment'],
  planning: ['planning'],
  intervention: ['intervention', 'note'],
  evaluation: ['evaluation'],
  termination: ['termination'],
} as const satisfies Record<StageId, readonly string[]>;

/**
 * The stage a case stood in at the end of a day, from the days on which EIC, assessment and plan were first done and a
 * final evaluation was held; of a day before that a record entered late tells as well.
 */
export function stageOn(day: string, { steps, leftOn }: Pick<Journey, 'steps' | 'leftOn'>): StageId {
  const done = (stage: StageId) => ((steps[stage] ?? '9999') <= day ? 1 : 0);
  const completed = Object.fromEntries(stageIds.map((stage) => [stage, done(stage)]));
  const isClosed = leftOn !== null && leftOn <= day;
  return currentStage({ completed: completed as Record<StageId, number>, isClosed }, done('evaluation') > 0);
}

/**
 * Since when a case stands in a stage: the day on which what led there happened. Intervensi begins with the first note;
 * until there is one, a case whose plan is done waits in it since the day of the plan.
 */
export function stageSince(stage: StageId, { admittedOn, leftOn, steps, work }: Journey): string {
  const since = {
    eic: admittedOn,
    assessment: steps.eic,
    planning: steps.assessment,
    intervention: work.intervention?.first ?? steps.planning,
    evaluation: steps.evaluation,
    termination: leftOn,
  } satisfies Record<StageId, string | null | undefined>;
  return since[stage] ?? admittedOn;
}

/**
 * done: behind the case; current: where it stands; begun: worked in, though the case stands elsewhere; ahead: not yet;
 * skipped: ended before anything was done there.
 */
export type PillarState = 'done' | 'current' | 'begun' | 'ahead' | 'skipped';

/** One pillar of the bridge: `on` is since when (current, begun) or when last (done). */
export type Pillar = { stage: StageId; state: PillarState; on: string | null };

/** The six pillars of the bridge on a day. */
export function bridge(journey: Journey, day: string): Pillar[] {
  const current = stageOn(day, journey);
  return stageIds.map((stage) => ({ stage, ...pillarOf(stage, current, journey) }));
}

function pillarOf(stage: StageId, current: StageId, journey: Journey): Omit<Pillar, 'stage'> {
  const isClosed = current === 'termination';
  if (stage === current) return { state: isClosed ? 'done' : 'current', on: stageSince(stage, journey) };
  const days = journey.work[stage];
  if (days === undefined) return { state: isClosed ? 'skipped' : 'ahead', on: null };
  return isClosed || isBehind(stage, current, journey)
    ? { state: 'done', on: days.last }
    : { state: 'begun', on: days.first };
}

/** EIC, assessment and plan are behind once they are done, Intervensi once its results were finally judged. */
function isBehind(stage: StageId, current: StageId, { steps }: Journey): boolean {
  return stage === 'intervention' ? current === 'evaluation' : steps[stage] !== undefined;
}
