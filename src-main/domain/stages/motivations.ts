import { choice, yesNo } from '../fields/choice.ts';
import { type FieldOptions, isBlank } from '../fields/field.ts';
import { matrix } from '../fields/grid-fields.ts';
import { text } from '../fields/text.ts';
import { motivationScores, motivators } from '../lists/motivators.ts';

/** The nine motivations of a client, asked in EIC and again in a round in the same words. */
export const motivations = (label: string, more: FieldOptions) =>
  matrix(
    label,
    motivators,
    {
      // Whoever says how strong a motivation shows has said whether it is there.
      isPresent: yesNo('Ada', {
        follows: {
          field: 'score',
          as: (score) => (isBlank(score) ? undefined : score !== '0'),
          says: 'menurut kekuatannya',
        },
      }),
      score: choice('Kekuatan', motivationScores),
      note: text('Catatan', { maxLength: 1_000 }),
    },
    more,
  );
