import { plainWords } from '../people/search-key.ts';
import { isDerived, type Lexicon, ordinaryWords } from './ordinary-words.ts';
import { remembering } from './remembering.ts';

/**
 * The lexicon of Indonesian, from the word lists of @zxcvbn-ts/language-id (subtitles, Wikipedia, given names), which
 * judge pass phrases already. Besides, `terms` name nobody, as the labels of forms do, and `places` nobody but who is on
 * the list of given names.
 */
export async function loadLexicon(terms: readonly string[], places: readonly string[]): Promise<Lexicon> {
  const { dictionary } = await import('@zxcvbn-ts/language-id');
  const { 'commonWords-id': spoken, 'names-id': names, 'wikipedia-id': written } = dictionary;
  const calendar = [...dictionary['daysOfWeek-id'], ...dictionary['months-id']];
  const given = new Set(names);
  const listed = new Set([...spoken, ...written]);
  const named = new Set([...terms, ...calendar].flatMap(plainWords));
  const located = new Set(places.flatMap(plainWords));
  const isOrdinary = remembering(ordinaryWords(spoken));
  return {
    isOrdinary,
    isKnown: remembering(
      (word) => named.has(word) || located.has(word) || (listed.has(word) && isDerived(word, listed)),
    ),
    isGivenName: (word) => given.has(word) && !named.has(word),
  };
}
