import {
  type DraftGoal,
  type DraftTarget,
  type DraftTask,
  isCompleted,
  type Numbering,
  nextGoal,
  nextTarget,
  nextTask,
  type Place,
} from './draft-tree.ts';

/** A changed tree and the branch the keyboard stands in afterwards. */
export type Edit = { goals: DraftGoal[]; focus: Place | undefined };

/** What was taken out of the tree, to put back. */
export type Removed = { place: Place; branch: DraftGoal | DraftTarget | DraftTask };

/** Changes some answers of the branch at a place. */
export function change(
  goals: readonly DraftGoal[],
  place: Place,
  answers: Record<string, unknown>,
): DraftGoal[] {
  const [goalAt, targetAt, taskAt] = place;
  if (targetAt === undefined) {
    return goals.map((goal, index) => (index === goalAt ? { ...goal, ...answers } : goal));
  }
  return inTargets(goals, goalAt, (targets) =>
    targets.map((target, index) => {
      if (index !== targetAt) return target;
      if (taskAt === undefined) return { ...target, ...answers };
      const tasks = target.tasks.map((task, at) => (at === taskAt ? { ...task, ...answers } : task));
      return { ...target, tasks };
    }),
  );
}

/** A new branch after the one at a place, on the same level. */
export function addAfter(goals: readonly DraftGoal[], place: Place, numbering: Numbering): Edit {
  const [goalAt, targetAt, taskAt] = place;
  if (targetAt === undefined) {
    const goal = { number: nextGoal(goals, numbering), targets: [] };
    return { goals: goals.toSpliced(goalAt + 1, 0, goal), focus: [goalAt + 1] };
  }
  if (taskAt === undefined) return addTarget(goals, goalAt, targetAt + 1, numbering);
  return addTask(goals, [goalAt, targetAt], taskAt + 1, numbering);
}

/** A new target in a goal. */
export function addTarget(
  goals: readonly DraftGoal[],
  goalAt: number,
  at: number,
  numbering: Numbering,
): Edit {
  const target = { number: nextTarget(goals, numbering), tasks: [] };
  return {
    goals: inTargets(goals, goalAt, (targets) => targets.toSpliced(at, 0, target)),
    focus: [goalAt, at],
  };
}

/** A new task of a target. */
export function addTask(
  goals: readonly DraftGoal[],
  [goalAt, targetAt]: readonly [number, number],
  at: number,
  numbering: Numbering,
): Edit {
  const target = goals[goalAt]?.targets[targetAt];
  if (target === undefined) return { goals: [...goals], focus: undefined };
  const task = { number: nextTask(target, numbering) };
  return {
    goals: change(goals, [goalAt, targetAt], { tasks: target.tasks.toSpliced(at, 0, task) }),
    focus: [goalAt, targetAt, at],
  };
}

/** Takes a branch out. What was completed before stays: it is superseded, never deleted. */
export function remove(
  goals: readonly DraftGoal[],
  place: Place,
  { completed }: Numbering,
): (Edit & { removed: Removed }) | undefined {
  const [goalAt, targetAt, taskAt] = place;
  const goal = goals[goalAt];
  const target = targetAt === undefined ? undefined : goal?.targets[targetAt];
  const branch = taskAt === undefined ? (targetAt === undefined ? goal : target) : target?.tasks[taskAt];
  if (branch === undefined || isCompleted(goals, place, completed)) return undefined;
  const removed = { place, branch };
  if (targetAt === undefined) {
    return { goals: goals.toSpliced(goalAt, 1), focus: goalAt === 0 ? undefined : [goalAt - 1], removed };
  }
  if (taskAt === undefined) {
    const left = inTargets(goals, goalAt, (targets) => targets.toSpliced(targetAt, 1));
    return { goals: left, focus: targetAt === 0 ? [goalAt] : [goalAt, targetAt - 1], removed };
  }
  return {
    goals: change(goals, [goalAt, targetAt], { tasks: target?.tasks.toSpliced(taskAt, 1) }),
    focus: taskAt === 0 ? [goalAt, targetAt] : [goalAt, targetAt, taskAt - 1],
    removed,
  };
}

/** Puts back what was taken out. A number given to another meanwhile is given anew. */
export function putBack(goals: readonly DraftGoal[], { place, branch }: Removed, numbering: Numbering): Edit {
  const [goalAt, targetAt, taskAt] = place;
  if (targetAt === undefined) {
    return { goals: goals.toSpliced(goalAt, 0, branch as DraftGoal), focus: place };
  }
  if (goals[goalAt] === undefined) return { goals: [...goals], focus: undefined };
  if (taskAt === undefined) {
    const isTaken = goals.some((goal) => goal.targets.some((target) => target.number === branch.number));
    const target = isTaken ? { ...branch, number: nextTarget(goals, numbering) } : branch;
    return {
      goals: inTargets(goals, goalAt, (targets) => targets.toSpliced(targetAt, 0, target as DraftTarget)),
      focus: place,
    };
  }
  const tasks = goals[goalAt]?.targets[targetAt]?.tasks ?? [];
  const isTaken = tasks.some((task) => task.number === branch.number);
  const number = isTaken ? Math.max(...tasks.map((task) => task.number)) + 1 : branch.number;
  return {
    goals: change(goals, [goalAt, targetAt], { tasks: tasks.toSpliced(taskAt, 0, { ...branch, number }) }),
    focus: place,
  };
}

/** One level deeper: an empty goal becomes a target of the goal before it, an empty target a task. */
export function deeper(goals: readonly DraftGoal[], place: Place, numbering: Numbering): Edit | undefined {
  const [goalAt, targetAt, taskAt] = place;
  const isFirst = (targetAt ?? goalAt) === 0;
  if (taskAt !== undefined || isFirst) return undefined;
  const left = remove(goals, place, numbering);
  if (left === undefined) return undefined;
  if (targetAt === undefined) {
    const before = left.goals[goalAt - 1];
    return addTarget(left.goals, goalAt - 1, before?.targets.length ?? 0, numbering);
  }
  const before = left.goals[goalAt]?.targets[targetAt - 1];
  return addTask(left.goals, [goalAt, targetAt - 1], before?.tasks.length ?? 0, numbering);
}

/** One level up: an empty task becomes the target after its target, an empty target the goal after its goal. */
export function higher(goals: readonly DraftGoal[], place: Place, numbering: Numbering): Edit | undefined {
  const [goalAt, targetAt, taskAt] = place;
  if (targetAt === undefined) return undefined;
  const left = remove(goals, place, numbering);
  if (left === undefined) return undefined;
  return addAfter(left.goals, taskAt === undefined ? [goalAt] : [goalAt, targetAt], numbering);
}

function inTargets(
  goals: readonly DraftGoal[],
  goalAt: number,
  edit: (targets: DraftTarget[]) => DraftTarget[],
): DraftGoal[] {
  return goals.map((goal, index) => (index === goalAt ? { ...goal, targets: edit(goal.targets) } : goal));
}
