import { foldSpelling, plainWords } from './search-key.ts';

/**
 * How alike two names are, 0 to 1, whatever the order of their words: spelling variants count as equal, an
 * initial as its word, a name left out as a little less, two words written as one as the same.
 */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [plainWords(a).map(foldSpelling), plainWords(b).map(foldSpelling)];
  if (left.length === 0 || right.length === 0) return 0;
  return Math.max(byWords(left, right), wordLikeness(left.join(''), right.join('')));
}

function byWords(left: string[], right: string[]): number {
  const [fewer = [], more = []] = [left, right].sort(
    (a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1),
  );
  const unmatched = [...more];
  let alike = 0;
  for (const word of fewer) {
    const scores = unmatched.map((other) => wordLikeness(word, other));
    const best = Math.max(...scores);
    if (best < 0.75) continue;
    alike += best * word.length;
    unmatched.splice(scores.indexOf(best), 1);
  }
  const share = alike / lengthOf(fewer);
  const hasLeftOut = fewer.length < more.length;
  return hasLeftOut ? share * (0.85 + 0.15 * Math.min(1, lengthOf(fewer) / lengthOf(more))) : share;
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.9 : 0;
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

function lengthOf(words: string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

/**
 * Slips of the hand between two words: letters added, left out, changed or swapped
 * (optimal string alignment).
 */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
