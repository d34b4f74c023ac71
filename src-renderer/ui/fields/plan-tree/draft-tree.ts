// A plan being written: the same shape as a completed one, with anything missing and any text where a number
// will stand. Branches are told apart by their place; a target also by its number, which is never given twice.

export type DraftTask = { number: number; what?: unknown } & Record<string, unknown>;
export type DraftTarget = { number: number; statement?: unknown; tasks: DraftTask[] } & Record<
  string,
  unknown
>;
export type DraftGoal = { number: number; statement?: unknown; targets: DraftTarget[] } & Record<
  string,
  unknown
>;

/** Where a branch stands: [goal], [goal, target] or [goal, target, task], counted from 0. */
export type Place = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** What numbers may be given: the next target number of the case, and the plan last completed. */
export type Numbering = { nextNumber: number; completed: readonly DraftGoal[] };

/** The tree of a draft, whatever is in it. A branch that is well formed stays the same object, and is not drawn anew. */
export function readTree(value: unknown): DraftGoal[] {
  return readBranches(value, (goal) => ({
    targets: readBranches(goal.targets, (target) => ({ tasks: readBranches(target.tasks, () => ({})) })),
  }));
}

function readBranches<Parts extends object>(
  value: unknown,
  partsOf: (branch: Record<string, unknown>) => Parts,
): (Record<string, unknown> & { number: number } & Parts)[] {
  return listOf(value).map((branch, at) => {
    const parts = { number: numberOf(branch.number, at + 1), ...partsOf(branch) };
    const isWhole = Object.entries(parts).every(([name, part]) => isSame(branch[name], part));
    return (isWhole ? branch : { ...branch, ...parts }) as Record<string, unknown> & typeof parts;
  });
}

const isSame = (one: unknown, other: unknown) =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((part, at) => part === other[at])
    : one === other;

function listOf(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : []).filter((item) => typeof item === 'object' && item !== null);
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

const targetsIn = (goals: readonly DraftGoal[]): DraftTarget[] => goals.flatMap((goal) => goal.targets);

/** The number a new target gets: above every number the case has ever given. */
export function nextTarget(goals: readonly DraftGoal[], { nextNumber, completed }: Numbering): number {
  return Math.max(
    nextNumber,
    ...[...targetsIn(goals), ...targetsIn(completed)].map((target) => target.number + 1),
  );
}

/** The number a new goal gets: one above every goal before it. */
export function nextGoal(goals: readonly DraftGoal[], { completed }: Numbering): number {
  return Math.max(1, ...[...goals, ...completed].map((goal) => goal.number + 1));
}

/** The number a new task of a target gets. */
export function nextTask(target: DraftTarget, { completed }: Numbering): number {
  const before = targetsIn(completed).find((other) => other.number === target.number);
  return Math.max(1, ...[...target.tasks, ...(before?.tasks ?? [])].map((task) => task.number + 1));
}

/** Whether the branch at a place was in the plan as last completed; such a branch is not deleted. */
export function isCompleted(
  goals: readonly DraftGoal[],
  [goalAt, targetAt, taskAt]: Place,
  completed: readonly DraftGoal[],
): boolean {
  const goal = goals[goalAt];
  if (goal === undefined || targetAt === undefined) return isCompletedGoal(goal, completed);
  const target = goal.targets[targetAt];
  return taskAt === undefined
    ? isCompletedTarget(target?.number, completed)
    : isCompletedTask(target?.number, target?.tasks[taskAt]?.number, completed);
}

/** The same of a goal: of itself or of one of its targets. */
export const isCompletedGoal = (goal: DraftGoal | undefined, completed: readonly DraftGoal[]): boolean =>
  goal !== undefined &&
  (completed.some((other) => other.number === goal.number) ||
    goal.targets.some(({ number }) => isCompletedTarget(number, completed)));

/** The same of a target, by its number. */
export const isCompletedTarget = (target: number | undefined, completed: readonly DraftGoal[]): boolean =>
  targetsIn(completed).some(({ number }) => number === target);

/** The same of a task, by the numbers of its target and its own. */
export const isCompletedTask = (
  target: number | undefined,
  task: number | undefined,
  completed: readonly DraftGoal[],
): boolean =>
  targetsIn(completed)
    .find(({ number }) => number === target)
    ?.tasks.some(({ number }) => number === task) ?? false;
