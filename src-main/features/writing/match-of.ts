import type { AskedWord } from '#domain/words/asked-words';
import { matchAsked } from '#records/writing/match-asked';
import { placeWord } from '#records/writing/place-words';

/** What the full-text index is asked: all of these words, within one word of each of these places. */
export function matchOf(words: readonly AskedWord[], within: readonly (readonly string[])[]): string {
  // Places, too, hold only letters and digits.
  const placed = within.map((places) => `{place} : (${places.join(' OR ')})`);
  return [...matchAsked('words', words), ...placed].join(' AND ');
}

/** So many letters of a beginning the index keeps a list of; of a longer one it gathers all that it finds first. */
const kept = 3;

/** These words by the beginnings of which the index keeps a list; undefined where they are no longer than that. */
export function shortened(words: readonly AskedWord[]): AskedWord[] | undefined {
  const isLong = (one: AskedWord) => 'spellings' in one && one.spellings.some(({ length }) => length > kept);
  if (!words.some(isLong)) return undefined;
  return words.map((one) =>
    'exactly' in one ? one : { spellings: [...new Set(one.spellings.map((text) => text.slice(0, kept)))] },
  );
}

/** A period as the years or months it touches; its days are looked at besides. */
export function monthsOf({
  from,
  until,
}: {
  from?: string | undefined;
  until?: string | undefined;
}): string[][] {
  if (from === undefined || until === undefined) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  if (last < first) return [[]];
  if (last - first > 40) return [];
  if (first !== last)
    return [Array.from({ length: last - first + 1 }, (_, more) => placeWord.year(`${first + more}`))];
  const [begins, ends] = [Number(from.slice(5, 7)), Number(until.slice(5, 7))];
  const months = Array.from({ length: Math.max(0, ends - begins + 1) }, (_, more) => begins + more);
  return [months.map((month) => placeWord.month(`${first}-${String(month).padStart(2, '0')}`))];
}
