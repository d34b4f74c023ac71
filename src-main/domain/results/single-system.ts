/** One measure over time: its values before the intervention and during it, in the order in which they were taken. */
type SingleSystemMeasure = {
  baseline: readonly number[];
  intervention: readonly number[];
  /** What the value should become; without it nothing is said of the way there. */
  goal?: number;
  /** Which way is the better one. */
  better: 'more' | 'less';
};

/**
 * `nap` and `pnd` are fractions from 0 to 1; `pogo` is in per cent of the way from the baseline to the goal: above 100 is
 * beyond the goal, below 0 away from it, undefined without a goal or where the baseline is there already.
 */
type SingleSystemScore = { nap: number; pnd: number; pogo: number | undefined };

/**
 * What one measure says of a change (single-system design). NAP, nonoverlap of all pairs (Parker and Vannest 2009): the
 * share of pairs of a baseline and an intervention value in which the latter is better, a tie counting half. PND
 * (Scruggs, Mastropieri and Casto 1987): the share of intervention values better than the best of the baseline. PoGO,
 * per cent of goal obtained (Ferron and others 2020): (mean B - mean A) / (goal - mean A) * 100. With fewer than three
 * baseline values nothing can be told from chance: whoever shows the figures says so. Throws RangeError for a phase
 * without a value, and for a value or goal that is no finite number.
 */
export function singleSystem({
  baseline,
  intervention,
  goal,
  better,
}: SingleSystemMeasure): SingleSystemScore {
  for (const phase of [baseline, intervention])
    if (phase.length === 0) throw new RangeError('A phase has at least one value');
  for (const value of [...baseline, ...intervention, ...(goal === undefined ? [] : [goal])])
    if (!Number.isFinite(value)) throw new RangeError(`A value is a finite number: ${value}`);

  const sign = better === 'more' ? 1 : -1;
  const gains = intervention.flatMap((after) => baseline.map((before) => Math.sign(sign * (after - before))));
  const nap = meanOf(gains.map((gain) => (gain + 1) / 2));
  const best = Math.max(...baseline.map((value) => sign * value));
  const pnd = meanOf(intervention.map((value) => (sign * value > best ? 1 : 0)));
  const from = meanOf(baseline);
  return { nap, pnd, pogo: goal === undefined ? undefined : pogoOf(from, meanOf(intervention), goal) };
}

/** A way as short as what a mean of decimals is off by is none. */
function pogoOf(from: number, reached: number, goal: number): number | undefined {
  const way = goal - from;
  if (Math.abs(way) <= 1e-12 * Math.max(Math.abs(from), Math.abs(goal))) return undefined;
  return ((reached - from) / way) * 100;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((running, value) => running + value, 0) / values.length;
}
