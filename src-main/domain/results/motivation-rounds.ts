import { z } from 'zod';
import { labelOf } from '../fields/choice.ts';
import { asText, type Draft, isHollow } from '../fields/field.ts';
import { motivationScores, motivators } from '../lists/motivators.ts';

/** The nine motivations beside one another: in EIC, and in each round that scored them again. */
export const MotivationRounds = z.strictObject({
  columns: z.array(z.strictObject({ label: z.string(), on: z.string() })),
  rows: z.array(z.strictObject({ label: z.string(), cells: z.array(z.string()) })),
});
export type MotivationRounds = z.infer<typeof MotivationRounds>;

type Asked = { label: string; on: string; motivations: unknown };

/** What EIC and the rounds, oldest first, say of each motivation; undefined while no round scored them again. */
export function motivationRounds(
  eic: Asked | undefined,
  rounds: readonly Asked[],
): MotivationRounds | undefined {
  const again = rounds.filter(({ motivations }) => !isHollow(motivations));
  if (again.length === 0) return undefined;
  const asked = [...(eic === undefined || isHollow(eic.motivations) ? [] : [eic]), ...again];
  return {
    columns: asked.map(({ label, on }) => ({ label, on })),
    rows: Object.entries(motivators).map(([code, label]) => ({
      label,
      cells: asked.map(({ motivations }) =>
        sayCell((motivations as Record<string, Draft | undefined>)[code]),
      ),
    })),
  };
}

function sayCell({ isPresent, score, note }: Draft = {}): string {
  const strength =
    labelOf(motivationScores, score) ||
    (isPresent === true ? 'Ada' : isPresent === false ? 'Tidak ada' : asText(score));
  return [strength, asText(note)].filter(Boolean).join(': ');
}
