import type { Contradiction } from '#domain/days/contradictions';
import type { DayRuleId } from '#domain/days/day-rules';
import type { Trouble } from '#domain/fields/field';

/** What the dates of a form contradict, by what it means for saving the form. */
type WeighedDays = {
  refused: Trouble[];
  /** Asked about ("Tetap simpan?") and not answered yet. */
  asked: Trouble[];
  /** The rules that were asked about and overruled. */
  overruled: DayRuleId[];
};

/** Weighs contradictions; `confirmed` are the questions answered with "Tetap simpan", word for word. */
export function weighDays(found: readonly Contradiction[], confirmed: readonly string[] = []): WeighedDays {
  const asked = found.filter(({ weight }) => weight === 'ask');
  const isAnswered = ({ sentence }: Contradiction) => confirmed.includes(sentence);
  return {
    refused: found.filter(({ weight }) => weight === 'refuse').map(asTrouble),
    asked: asked.filter((one) => !isAnswered(one)).map(asTrouble),
    overruled: asked.filter(isAnswered).map(({ rule }) => rule),
  };
}

const asTrouble = ({ path, label, sentence }: Contradiction): Trouble => ({ path, label, sentence });
