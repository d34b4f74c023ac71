import { z } from 'zod';
import { addDays, formatCivilDate, isCivilDate } from '../civil-date.ts';
import type { PlanTarget } from '../fields/plan-tree.ts';
import { formatNumber, formatPercent } from '../words/indonesian.ts';
import type { ComparedTarget } from './comparison.ts';
import { singleSystem } from './single-system.ts';

const Point = z.strictObject({ on: z.string(), value: z.number() });
type Point = z.infer<typeof Point>;

/** The values of one target before the intervention (A) and during it (B), each phase oldest first. */
export const TargetMeasures = z.strictObject({
  number: z.int(),
  statement: z.string(),
  unit: z.string(),
  goal: z.number(),
  /** The first day of phase B. */
  begunOn: z.string(),
  baseline: z.array(Point),
  intervention: z.array(Point),
  /** What the figures say, a sentence each. */
  says: z.array(z.string()),
  /** Whether more was measured than the plan's baseline and the rounds, which the comparison tells already. */
  isBetweenRounds: z.boolean(),
});
export type TargetMeasures = z.infer<typeof TargetMeasures>;

/** A value of a target that was noted between two rounds. */
export type NotedValue = { on: string; targetNumber: number; value: number; unit?: string | undefined };

type Facts = {
  plannedOn: string;
  /** When the stage Intervensi says that it began. */
  startedOn: string | undefined;
  /** The day on which a target came into the plan, for those that were not in its first version. */
  addedOn: ReadonlyMap<number, string>;
  noted: readonly NotedValue[];
  earlier: ReadonlyMap<number, PlanTarget['earlierValues']>;
};

/**
 * A target as a single-system design. Phase A: the baseline of the plan, on the day of the plan, and every value of a
 * day before the intervention began; phase B: every value from that day on, of a note or of a round. The intervention
 * begins on the day the stage Intervensi says; without it, the day after the plan's; of a target that came into the plan
 * later, on the day it came. Values in another unit than the plan's are left out, as in the comparison.
 */
export function measuresOf(target: ComparedTarget, facts: Facts): TargetMeasures {
  const { number, statement, unit, targetValue: goal } = target;
  const plannedOn = facts.addedOn.get(number) ?? facts.plannedOn;
  const begunOn = facts.addedOn.get(number) ?? facts.startedOn ?? addDays(plannedOn, 1);
  const between = [
    ...(facts.earlier.get(number) ?? []),
    ...facts.noted.filter((row) => row.targetNumber === number && (row.unit ?? unit) === unit),
  ].map(({ on, value }) => ({ on, value }));
  const rated = target.rounds.flatMap(({ evaluatedOn: on, value, unit: measuredIn = unit }) =>
    value === undefined || measuredIn !== unit ? [] : [{ on, value }],
  );
  const all = [...between, ...rated].filter(({ on }) => isCivilDate(on));
  const isBefore = ({ on }: Point) => on < begunOn;
  const baseline = byDay([{ on: plannedOn, value: target.baseline }, ...all.filter(isBefore)]);
  const intervention = byDay(all.filter((point) => !isBefore(point)));
  const says = sayPhases({ target, baseline, intervention });
  return {
    ...{ number, statement, unit, goal, begunOn, baseline, intervention, says },
    isBetweenRounds: between.length > 0,
  };
}

const byDay = (points: readonly Point[]) => points.toSorted((a, b) => a.on.localeCompare(b.on));

/** So few baseline values cannot be told from chance (lessons of single-system design). */
const leastBaseline = 3;

/** The mean of a phase. */
export const meanOf = (points: readonly Point[]): number =>
  points.reduce((sum, { value }) => sum + value, 0) / points.length;

/** Means, NAP, PND and PoGO of a target, each with what it means; NAP and PND need three baseline values. */
function sayPhases(of: {
  target: Pick<ComparedTarget, 'baseline' | 'targetValue' | 'unit'>;
  baseline: readonly Point[];
  intervention: readonly Point[];
}): string[] {
  const { target, baseline, intervention } = of;
  const mean = (points: readonly Point[]) => `${formatNumber(meanOf(points), 1)} ${target.unit}`;
  const phaseA = `Rata-rata sebelum intervensi ${mean(baseline)} (${baseline.length} nilai).`;
  if (intervention.length === 0) return [phaseA, 'Belum ada nilai selama intervensi.'];
  const means = [phaseA, `Rata-rata selama intervensi ${mean(intervention)} (${intervention.length} nilai).`];
  const { baseline: from, targetValue: goal } = target;
  if (from === goal)
    return [...means, 'Nilai awal sama dengan target, jadi arah yang lebih baik tidak diketahui.'];
  const { nap, pnd, pogo } = singleSystem({
    baseline: baseline.map(({ value }) => value),
    intervention: intervention.map(({ value }) => value),
    goal,
    better: goal > from ? 'more' : 'less',
  });
  const overlap =
    baseline.length < leastBaseline
      ? [`Kurang dari tiga nilai awal (${baseline.length}), jadi NAP dan PND tidak dihitung.`]
      : [sayNap(nap), sayPnd(pnd)];
  return [...means, ...overlap, ...(pogo === undefined ? [] : [sayPogo(pogo)])];
}

/** Words of Parker and Vannest (2009). */
function sayNap(nap: number): string {
  const strength = nap >= 0.93 ? 'kuat' : nap >= 0.66 ? 'sedang' : 'lemah';
  return `NAP ${formatNumber(nap, 2)}: perubahan ${strength}; bagian pasangan nilai awal dan nilai intervensi yang membaik.`;
}

/** Words of Scruggs and Mastropieri (1998). */
function sayPnd(pnd: number): string {
  const effect =
    pnd > 0.9 ? 'sangat efektif' : pnd > 0.7 ? 'efektif' : pnd > 0.5 ? 'meragukan' : 'tidak efektif';
  return `PND ${formatPercent(pnd * 100)}: ${effect}; bagian nilai intervensi yang melampaui nilai awal terbaik.`;
}

function sayPogo(pogo: number): string {
  const way =
    pogo < 0
      ? 'menjauh dari target'
      : pogo > 100
        ? 'melampaui target'
        : 'bagian jalan menuju target yang ditempuh rata-rata';
  return `PoGO ${formatPercent(pogo)}: ${way}.`;
}

/** The values of a phase in words, for whoever cannot see the chart. */
export const sayPoints = (points: readonly Point[]): string =>
  points.map(({ on, value }) => `${formatCivilDate(on, 'short')} ${formatNumber(value)}`).join('; ');
