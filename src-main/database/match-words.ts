import type { SearchWay, Spelling } from '#domain/people/search-ways';

/** What a search may look in: what a row shows to everybody, its category, what identities tell beside it, and the numbers of identity. */
export type SearchColumn = 'words' | 'category' | 'identity' | 'numbers';

/**
 * The full-text query for the ways a search may be meant, in these columns; undefined when there is none. Spellings hold
 * only letters and digits.
 */
export function matchWords(ways: readonly SearchWay[], columns: readonly SearchColumn[]): string | undefined {
  if (ways.length === 0) return undefined;
  const any = ways.map((way) => `(${way.map((word) => `(${word.map(match).join(' OR ')})`).join(' AND ')})`);
  return `{${columns.join(' ')}} : (${any.join(' OR ')})`;
}

const match = ({ text, isWhole }: Spelling) => (isWhole ? `"${text}"` : `"${text}"*`);
