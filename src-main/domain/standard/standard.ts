import { defined } from '../defined.ts';
import type { InForce } from './in-force.ts';
import {
  type Asked,
  type RequirementCode,
  requirementCodes,
  requirementOf,
  type StandardFacts,
  type StandardRules,
} from './requirements.ts';

/** How a case stands to one requirement on a day. */
export const requirementStates = {
  met: 'terpenuhi',
  late: 'terpenuhi, terlambat',
  missing: 'belum, lewat tenggat',
  waiting: 'belum jatuh tempo',
  none: 'tidak berlaku',
} as const;
export type RequirementState = keyof typeof requirementStates;
/** The codes of the states that a requirement has where it applies. */
export const askedStates = ['missing', 'late', 'met', 'waiting'] as const satisfies RequirementState[];

/** What the centre asks for, unless it says otherwise: everything that was agreed with those who work and those who inspect. */
export const usualStandard = [
  'contract',
  'consent',
  'papers',
  'assessment',
  'planning',
  'evaluation',
  'signOff',
] as const satisfies RequirementCode[];

/** One thing asked of a case by a requirement. */
type AskedOf = Asked & { code: RequirementCode };
/** The same, with the days that are judged by it: from the first one, up to and without the second. */
type AskedOver = AskedOf & { judgedFrom: string; judgedUntil: string };

/**
 * All that every requirement asks of a case, whether it is the centre's standard or not. Of an application that came to
 * nothing, nothing; after the leaving nothing that was not due before it. What is open and somebody said, with a reason,
 * is not needed any more, is not asked.
 */
export function askedOfCase(facts: StandardFacts, rules: StandardRules): AskedOf[] {
  const { leftOn, isCandidate, unneeded } = facts;
  if (isCandidate && leftOn !== null) return [];
  return requirementCodes.flatMap((code) => {
    const { find, duties = [] } = requirementOf(code);
    const isNeeded = !duties.some((kind) => unneeded.includes(kind));
    return find(facts, rules)
      .filter(({ dueOn, metOn }) => metOn !== null || (isNeeded && (leftOn === null || dueOn < leftOn)))
      .map((asked) => ({ code, ...asked }));
  });
}

/** All that is asked of a case, by the rules of each time: told once where a change of the rules left it as it was. */
export function askedOverTime(facts: StandardFacts, over: readonly InForce<StandardRules>[]): AskedOver[] {
  const all: AskedOver[] = [];
  for (const { from, until, rules } of over)
    for (const asked of askedOfCase(facts, rules)) {
      const before = all.find((one) => one.judgedUntil === from && isSame(one, asked));
      if (before === undefined) all.push({ ...asked, judgedFrom: from, judgedUntil: until });
      else before.judgedUntil = until;
    }
  return all;
}

const isSame = (a: AskedOf, b: AskedOf): boolean =>
  a.code === b.code && a.since === b.since && a.dueOn === b.dueOn && a.metOn === b.metOn;

/**
 * How a case stands on a day to what one requirement asks of it: `missing` while anything is past its day; else as the last
 * thing that was met. What began later is not asked yet.
 */
export function stateOn(day: string, asked: readonly Asked[]): { state: RequirementState; on?: string } {
  const begun = asked.filter(({ since }) => since <= day);
  const overdue = begun.find(({ dueOn, metOn }) => dueOn < day && (metOn === null || metOn > day));
  if (overdue !== undefined) return { state: 'missing', on: overdue.dueOn };
  const last = begun.findLast(({ metOn }) => metOn !== null && metOn <= day);
  if (last !== undefined)
    return {
      state: last.metOn !== null && last.metOn > last.dueOn ? 'late' : 'met',
      ...defined({ on: last.metOn ?? undefined }),
    };
  const [next] = begun;
  return next === undefined ? { state: 'none' } : { state: 'waiting', on: next.dueOn };
}
