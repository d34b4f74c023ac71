import { gasLevels } from '../fields/gas-scale.ts';

/** One goal: its level from -2 to +2, undefined while it is not rated, and its weight (1 unless given). */
type GasGoal = { level?: number; weight?: number };

/** `t` is undefined until every goal is rated; then "rated n of m" is all there is to say. */
type GasScore = { rated: number; total: number; t: number | undefined };

/**
 * Goal Attainment Scaling (Kiresuk and Sherman 1968):
 * T = 50 + 10 sum(wx) / sqrt((1 - rho) sum(w^2) + rho (sum w)^2).
 * 50 is attainment as expected; the spread is about 10. Shown beside the achievements, never instead of them.
 * Throws RangeError for a level that is none of the five, weights given to some goals only, a weight not
 * above 0, and a rho outside [0, 1).
 */
export function scoreGas(goals: readonly GasGoal[], rho = 0.3): GasScore {
  if (!(rho >= 0 && rho < 1)) throw new RangeError(`rho must be from 0 to below 1: ${rho}`);
  const weighted = goals.filter((goal) => goal.weight !== undefined).length;
  if (weighted !== 0 && weighted !== goals.length)
    throw new RangeError('Weights must be given to all goals or none');
  for (const goal of goals) refuseBroken(goal);

  const levels = goals.flatMap((goal) => goal.level ?? []);
  const score = { rated: levels.length, total: goals.length };
  if (goals.length === 0 || levels.length < goals.length) return { ...score, t: undefined };

  const weights = goals.map((goal) => goal.weight ?? 1);
  const attained = sum(levels.map((level, index) => level * (weights[index] ?? 1)));
  const spread = (1 - rho) * sum(weights.map((weight) => weight * weight)) + rho * sum(weights) ** 2;
  return { ...score, t: 50 + (10 * attained) / Math.sqrt(spread) };
}

function refuseBroken({ level, weight }: GasGoal): void {
  if (level !== undefined && !Object.hasOwn(gasLevels, String(level))) {
    throw new RangeError(`A level is -2, -1, 0, 1 or 2: ${level}`);
  }
  if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) {
    throw new RangeError(`A weight is above 0: ${weight}`);
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((running, number) => running + number, 0);
}
