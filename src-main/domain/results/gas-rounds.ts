import { z } from 'zod';
import type { Achievement } from '../fields/achievements.ts';
import { type GasLevel, GasScale, gasLevelCodes, gasLevels } from '../fields/gas-scale.ts';
import { targetsOf } from '../fields/plan-tree.ts';
import { formatNumber, joinWords } from '../words/indonesian.ts';
import { scoreGas } from './gas.ts';

/** Goal Attainment Scaling of a case: the targets that have a scale, and what each round said of them. */
export const Gas = z.strictObject({
  targets: z.array(z.strictObject({ number: z.int(), statement: z.string(), scale: GasScale })),
  /** Targets with a scale that were taken out of the plan: they are not in T, and that is said. */
  removed: z.array(z.int()),
  rounds: z.array(
    z.strictObject({
      sequence: z.int(),
      evaluatedOn: z.string(),
      /** The level of each target, in the order of `targets`. */
      levels: z.array(z.int().nullable()),
      t: z.number().nullable(),
      sentence: z.string(),
    }),
  ),
});
export type Gas = z.infer<typeof Gas>;

type RatedRound = { sequence: number; evaluatedOn: string; achievements: readonly Achievement[] };

/** The scales of a plan beside the rounds; undefined where no target of the plan has one. */
export function gasOf(goals: unknown, rounds: readonly RatedRound[]): Gas | undefined {
  const scaled = targetsOf(goals).flatMap(({ number, statement, scale, removedReason }) =>
    scale === undefined ? [] : [{ number, statement, scale, isRemoved: removedReason !== undefined }],
  );
  if (scaled.length === 0) return undefined;
  const targets = scaled
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ isRemoved: _isRemoved, ...target }) => target);
  const removed = scaled.filter(({ isRemoved }) => isRemoved).map(({ number }) => number);
  return { targets, removed, rounds: rounds.map((round) => rated(round, targets)) };
}

function rated({ sequence, evaluatedOn, achievements }: RatedRound, targets: Gas['targets']) {
  const levels = targets.map(
    ({ number }) => achievements.find((row) => row.targetNumber === number)?.level ?? null,
  );
  const score = scoreGas(
    targets.map(({ scale: { weight } }, index) => ({
      ...(levels[index] == null ? {} : { level: levels[index] }),
      ...(weight === undefined ? {} : { weight }),
    })),
  );
  const t = score.t ?? null;
  return { sequence, evaluatedOn, levels, t, sentence: sayScore(score) };
}

/** "T 59,1: dinilai 3 dari 3" or, until every target is rated, that alone. */
function sayScore({ rated: count, total, t }: ReturnType<typeof scoreGas>): string {
  const counted = `dinilai ${count} dari ${total}`;
  if (t === undefined)
    return `${counted[0]?.toUpperCase()}${counted.slice(1)}; T dihitung setelah semuanya dinilai.`;
  const way = t > 50 ? 'di atas harapan' : t < 50 ? 'di bawah harapan' : 'sesuai harapan';
  return `T ${formatNumber(t, 1)}, ${counted}: ${way} (50 berarti sesuai harapan).`;
}

/** That targets with a scale were taken out of the plan, and so out of T. */
export const sayRemovedScales = (numbers: readonly number[]): string =>
  `Target ${joinWords(numbers.map(String))} dikeluarkan dari rencana, jadi skalanya tidak ikut dihitung.`;

/** What the last round says on the scales, with those that left the plan; empty before the first round. */
export function sayGas({ rounds, removed }: Gas): string {
  const last = rounds.at(-1);
  if (last === undefined) return '';
  return [last.sentence, ...(removed.length === 0 ? [] : [sayRemovedScales(removed)])].join(' ');
}

/** A level with its description in the scale, as it is chosen and printed; lenient. */
export function sayLevel({ levels }: GasScale, level: number): string {
  const code = String(level) as GasLevel;
  return [gasLevels[code], levels[code]].filter(Boolean).join(': ');
}

/** Every level of a scale with what describes it, the highest first; those without words are left out. */
export const describedLevels = ({ levels }: GasScale): [GasLevel, string][] =>
  gasLevelCodes.flatMap((code) => (levels[code] ? [[code, levels[code]]] : []));
