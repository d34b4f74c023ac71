import { z } from 'zod';
import { Gas } from './gas-rounds.ts';
import { MotivationRounds } from './motivation-rounds.ts';
import type { Series, SeriesMarks } from './series.ts';
import { TargetMeasures } from './target-measures.ts';

/** What stands beside the comparison of a case: values between the rounds, GAS, and the motivations scored again. */
export const CaseMeasures = z.strictObject({
  /** Every target of the plan, by number. */
  targets: z.array(TargetMeasures),
  gas: Gas.optional(),
  motivations: MotivationRounds.optional(),
});
export type CaseMeasures = z.infer<typeof CaseMeasures>;

/** What was measured with instruments, newest first, and each score over time, as it is printed. */
export type CaseScores = {
  measured: { on: string; instrument: string; scores: string; by: string; note: string }[];
  series: Series[];
  marks: SeriesMarks;
};
