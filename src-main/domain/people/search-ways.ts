import { phoneWords } from './phone.ts';
import { foldSpelling, plainWords, searchTerms } from './search-key.ts';

/** A spelling that is looked for: as the beginning of a word, or as a whole word. */
export type Spelling = { text: string; isWhole: boolean };
/** One way to read a query: every word must be found, in any of its spellings. */
export type SearchWay = Spelling[][];

const beginning = (text: string): Spelling => ({ text, isWhole: false });
const whole = (text: string): Spelling => ({ text, isWhole: true });

/** A name has no more words than this; each costs some hundred look-ups. */
const mostMistyped = 6;

/** The one initial that stands for a word by custom, not for any word that begins so: M. Rizky. */
const muhammad = 'muhamad';

/**
 * The ways in which a query may be meant, each of them enough: word by word; two neighbours, or all words, written as one
 * ("nur aini" is also "nuraini", and "0812 3456 7890" one number); a telephone in its national form. Empty for a query
 * without letters and digits.
 */
export function searchWays(query: string): SearchWay[] {
  const words = plainWords(query);
  if (words.length === 0) return [];
  const terms = words.map((word) => spelled(spellingsOf(word)));
  const pairs = words
    .slice(1)
    .map((_, at) => [...terms.slice(0, at), join(words.slice(at, at + 2)), ...terms.slice(at + 2)]);
  const asOne = words.length > 2 ? [[join(words)]] : [];
  const phone = phoneWords(query);
  const isPhone = /^[\d\s().+-]+$/.test(query) && phone !== '';
  return [terms, ...pairs, ...asOne, ...(isPhone ? [[[beginning(phone)]]] : [])];
}

/**
 * The ways in which a query may have been meant when nothing is found by it: one of its words, of four letters or more,
 * written with a slip of one letter, or shortened to its initial beside another word. Never a number, nor a sentence.
 */
export function nearWays(query: string): SearchWay[] {
  const words = plainWords(query);
  if (words.length > mostMistyped) return [];
  return words.flatMap((word, at) => {
    if (!/^[a-z]{4,}$/.test(word)) return [];
    const slips = [...new Set([word, foldSpelling(word)].flatMap(slipsOf))].map(whole);
    const initial = words.length > 1 ? [whole(word.charAt(0))] : [];
    const others = words.map((other) => spelled(spellingsOf(other)));
    return [others.toSpliced(at, 1, [...slips, ...initial])];
  });
}

/** Words written as one, as they stand and each in its one spelling: "abd. rahman" is "abdulrahman" too. */
const join = (words: readonly string[]): Spelling[] =>
  spelled([...spellingsOf(words.join('')), ...spellingsOf(words.map(foldSpelling).join(''))]);

const spellingsOf = (word: string): string[] => searchTerms(word)[0] ?? [word];

function spelled(spellings: readonly string[]): Spelling[] {
  const initial = spellings.includes(muhammad) ? [whole('m')] : [];
  return [...spellings.map(beginning), ...initial];
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every word one slip away: a letter left out, added, changed, or two neighbours exchanged. */
function slipsOf(word: string): string[] {
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  return cuts.flatMap(([before, after]) => [
    before + after.slice(1),
    before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    ...letters.flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
  ]);
}
