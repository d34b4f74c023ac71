import { choice, yesNo } from '../fields/choice.ts';
import type { FieldOptions } from '../fields/field.ts';
import { matrix } from '../fields/grid-fields.ts';
import { text } from '../fields/text.ts';
import { motivationScores, motivators } from '../lists/motivators.ts';

/** The nine motivations of a client, asked in EIC and again in a round in the same words. */
export const motivations = (label: string, more: FieldOptions) =>
  matrix(
    label,
    motivators,
    {
      isPresent: yesNo('Ada'),
      score: choice('Kekuatan', motivationScores),
      note: text('Catatan', { maxLength: 1_000 }),
    },
    more,
  );
