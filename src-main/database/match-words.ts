import { searchTerms } from '#domain/people/search-key';

/**
 * The full-text query for what was typed: every word, in one of its spellings, as the beginning of a word.
 */
export function matchWords(text: string): string | undefined {
  const terms = searchTerms(text);
  if (terms.length === 0) return undefined;
  return terms.map((spellings) => `(${spellings.map((word) => `"${word}"*`).join(' OR ')})`).join(' AND ');
}
