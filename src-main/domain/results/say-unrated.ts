import { joinWords } from '../words/indonesian.ts';

/** That a round leaves targets of the plan unrated, asked before it is saved; undefined where it leaves none. */
export function sayUnrated(numbers: readonly number[]): string | undefined {
  return numbers.length === 0 ? undefined : `Target ${joinWords(numbers.map(String))} belum dinilai.`;
}
