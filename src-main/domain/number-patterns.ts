import { type LetterNumbering, troubleOfLetterNumbers } from './letters/letter-number.ts';
import { checkPattern } from './papers/number-pattern.ts';

/** The patterns by which a centre numbers what it writes, in the order in which their troubles are told. */
const patternNames = ['registerPattern', 'casePattern', 'meetingPattern', 'letterPattern'] as const;
type PatternName = (typeof patternNames)[number];

/** What is wrong with these patterns, each by its name as a sentence; nothing where every number can be given. */
export function troublesOfPatterns(
  numbering: Record<PatternName, string> & LetterNumbering,
): { name: PatternName; trouble: string }[] {
  return patternNames.flatMap((name) => {
    const trouble =
      name === 'letterPattern' ? troubleOfLetterNumbers(numbering) : checkPattern(numbering[name])[0];
    return trouble === undefined ? [] : [{ name, trouble }];
  });
}
