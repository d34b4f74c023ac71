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

/** The tree of a draft, whatever is in it. */
export function readTree(value: unknown): DraftGoal[] {
  return listOf(value).map((goal, index) => ({
    ...goal,
    number: numberOf(goal.number, index + 1),
    targets: listOf(goal.targets).map((target, at) => ({
      ...target,
      number: numberOf(target.number, at + 1),
      tasks: listOf(target.tasks).map((task, place) => ({
        ...task,
        number: numberOf(task.number, place + 1),
      })),
    })),
  }));
}

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
  place: Place,
  completed: readonly DraftGoal[],
): boolean {
  const [goalAt, targetAt, taskAt] = place;
  const goal = goals[goalAt];
  if (goal === undefined) return false;
  if (targetAt === undefined) {
    return (
      completed.some((other) => other.number === goal.number) ||
      goal.targets.some((_, index) => isCompleted(goals, [goalAt, index], completed))
    );
  }
  const target = goal.targets[targetAt];
  const before = targetsIn(completed).find((other) => other.number === target?.number);
  if (taskAt === undefined) return before !== undefined;
  return before?.tasks.some((task) => task.number === target?.tasks[taskAt]?.number) ?? false;
}
