import { asText, type Draft } from '#domain/fields/field';

/** What one round of evaluation says of what did not work, and of what it taught. */
type Said = { lesson: string; failures: string; obstacles: string; lessons: string };

/** What a round says to whoever reads its case. */
export function saidIn(answers: Draft): Said {
  const own = (field: string) => asText(answers[field]).trim();
  return {
    lesson: own('lesson'),
    failures: own('failures'),
    obstacles: [own('obstacles'), ...obstaclesOf(answers)].filter(Boolean).join('\n'),
    lessons: own('lessons'),
  };
}

/** What it says to everybody else: its one line, in which names are still to be hidden. */
export const toldOf = ({ lesson }: Said): Said => ({ lesson, failures: '', obstacles: '', lessons: '' });

/** What stood in the way of each target. */
const obstaclesOf = ({ achievements }: Draft): string[] =>
  (Array.isArray(achievements) ? (achievements as Draft[]) : []).map(({ obstacle }) =>
    asText(obstacle).trim(),
  );
