import { isCivilDate } from '../civil-date.ts';
import type { Draft } from '../fields/field.ts';
import { findingsIn } from '../fields/findings.ts';
import type { PlanGoal, PlanTarget, PlanTask } from '../fields/plan-tree.ts';
import type { FormId } from '../forms.ts';

/** The forms with which a returning person's new case may begin from their last stay. */
export const carriedForms = ['assessment', 'planning'] as const satisfies readonly FormId[];
export type CarriedForm = (typeof carriedForms)[number];

/** What is known of the two stays: the targets settled in the one, the findings that mean the same in both, by number. */
type Carrying = { today: string; settled: ReadonlySet<number>; shared: ReadonlySet<number> };

/**
 * The answers of an earlier stay as a new one begins from them: no day that is gone, nothing that was agreed or approved
 * then, of the findings those that were open, and of a plan only the targets that nobody settled, with the tasks that were
 * not done. A goal cites only what the new stay found as well, under the same number.
 */
export function carriedAnswers(
  form: CarriedForm,
  answers: Draft,
  { today, settled, shared }: Carrying,
): Draft {
  const {
    approvedInConference: _approved,
    goals,
    findings,
    ...kept
  } = withoutPastDays(answers, today) as Draft;
  if (form === 'assessment') return { ...kept, kind: 'initial', ...openFindings(findings) };
  const open = openGoals(goals, settled).map((goal) => citing(goal, shared));
  return open.length === 0 ? kept : { ...kept, goals: open };
}

function withoutPastDays(value: unknown, today: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => withoutPastDays(inner, today));
  if (typeof value !== 'object' || value === null) return value;
  const isGone = (inner: unknown) => typeof inner === 'string' && isCivilDate(inner) && inner < today;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isGone(inner))
      .map(([key, inner]) => [key, withoutPastDays(inner, today)]),
  );
}

function openFindings(findings: unknown): Draft {
  const open = findingsIn(findings)
    .filter(({ state, withdrawnReason }) => state !== 'solved' && withdrawnReason === undefined)
    .map(({ isContinued: _continued, state: _state, stateNote: _note, ...finding }) => finding);
  return open.length === 0 ? {} : { findings: open };
}

function citing({ findings = [], ...goal }: PlanGoal, shared: ReadonlySet<number>): PlanGoal {
  const cited = findings.filter((number) => shared.has(number));
  return cited.length === 0 ? goal : { ...goal, findings: cited };
}

function openGoals(goals: unknown, settled: ReadonlySet<number>): PlanGoal[] {
  const isOpen = ({ number, removedReason }: PlanTarget) =>
    removedReason === undefined && !settled.has(number);
  return (Array.isArray(goals) ? (goals as PlanGoal[]) : [])
    .map((goal) => ({ ...goal, targets: goal.targets.filter(isOpen).map(withOpenTasks) }))
    .filter(({ targets }) => targets.length > 0);
}

/** What was measured before stays with the stay in which it was. */
function withOpenTasks({ tasks, earlierValues: _measured, ...target }: PlanTarget): PlanTarget {
  const isOpen = ({ state }: PlanTask) => state !== 'done' && state !== 'dropped';
  return { ...target, tasks: tasks.filter(isOpen).map(({ state: _state, ...task }) => task) };
}
