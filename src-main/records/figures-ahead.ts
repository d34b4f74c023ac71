import type { Tables } from '#database/tables';
import { addDays, addMonths } from '#domain/civil-date';
import { isReviewers } from '#domain/duties/duty';
import type { DutyKind } from '#domain/duties/duty-kinds';
import type { DutyRules } from '#domain/duties/facts';
import { requirementCodes, requirementOf } from '#domain/standard/requirements';
import { type CaseFigures, figuresOn, type Written } from './case-figures.ts';

/** Figures that stand in a case's row and turn with the day. */
export type TurningFigures = Pick<
  Tables['caseloadRow'],
  'stage' | 'stageSince' | 'nextDueOn' | 'nextDueWhat' | 'percentAchieved'
>;
/**
 * What the coming of a day alone makes of a case in which nothing is written: the figures of its row, and the keys of the
 * duties that end. Null: more than that, and the case is to be read anew.
 */
export type Turn = { on: string; becomes: { figures: TurningFigures; ended: string[] } | null };

/** What a case's row says of its figures on a day. */
export function turningFigures({ stage, since, due, percent }: CaseFigures): TurningFigures {
  // What only a reviewer may do is not the worker's next.
  const next = due.find(({ kind }) => !isReviewers(kind));
  return {
    stage,
    stageSince: since,
    nextDueOn: next?.on ?? null,
    nextDueWhat: next?.what ?? null,
    percentAchieved: percent,
  };
}

/**
 * How the figures of a case turn by themselves: the day since which they are what they are, and all turns to come after
 * this one, so that nobody waits on the day.
 */
export function figuresAhead(
  { today, figures }: { today: string; figures: CaseFigures },
  written: Written,
  rules: DutyRules,
): { since: string; turns: Turn[] } {
  const days = [...new Set(turningDays(written, rules))].sort();
  const since = days.findLast((day) => day <= today) ?? '0000-01-01';
  const turns: Turn[] = [];
  let last = figures;
  for (const on of days.filter((day) => day > today)) {
    const then = figuresOn(on, written, rules);
    const turn = turnBetween(last, then, on);
    if (turn !== undefined) turns.push(turn);
    last = then;
  }
  return { since, turns };
}

/**
 * The days on which figures may turn: a stage begins, a round speaks, a target that was compared falls due, nobody waits
 * for bimbingan lanjut any more.
 */
function turningDays({ journey, compared }: Written, { aftercareMonths }: DutyRules): string[] {
  const { steps, work, leftOn } = journey;
  const { rounds, goals } = compared;
  // Before the first round nothing was compared, and the leaving ends it.
  const dueDays =
    rounds.length === 0 ? [] : goals.flatMap(({ targets }) => targets.map(({ dueOn }) => dueOn));
  return [
    ...Object.values(steps),
    work.intervention?.first,
    leftOn,
    ...rounds.map(({ evaluatedOn }) => evaluatedOn),
    ...dueDays.filter((day) => leftOn === null || day <= leftOn),
    leftOn === null ? undefined : addDays(addMonths(leftOn, aftercareMonths), 1),
  ].filter((day) => typeof day === 'string');
}

function turnBetween(before: CaseFigures, after: CaseFigures, on: string): Turn | undefined {
  const left = new Map(after.due.map((duty) => [duty.key, JSON.stringify(duty)]));
  const kept = before.due.filter(({ key }) => left.has(key));
  const isLess =
    kept.length === after.due.length && kept.every((duty) => left.get(duty.key) === JSON.stringify(duty));
  if (!isLess || String(unasked(before)) !== String(unasked(after))) return { on, becomes: null };
  const [was, figures] = [turningFigures(before), turningFigures(after)];
  const ended = before.due.map(({ key }) => key).filter((key) => !left.has(key));
  const isSame = ended.length === 0 && JSON.stringify(was) === JSON.stringify(figures);
  return isSame ? undefined : { on, becomes: { figures, ended } };
}

/** What the standard asks of a case does not turn but by these. */
const unasked = ({ unneeded }: CaseFigures): DutyKind[] => unneeded.filter((kind) => askedKinds.has(kind));
const askedKinds = new Set<DutyKind>(requirementCodes.flatMap((code) => requirementOf(code).duties ?? []));

/** What a case's row keeps of the turns to come. */
export const turnColumns = (turns: readonly Turn[]) => ({
  figuresUntil: turns[0]?.on ?? '9999-12-31',
  figuresAhead: JSON.stringify(turns),
});

/** The turns to come that a case's row keeps; undefined where none were worked out. */
export const turnsOf = (figuresAhead: string | null): Turn[] | undefined =>
  figuresAhead === null ? undefined : (JSON.parse(figuresAhead) as Turn[]);
