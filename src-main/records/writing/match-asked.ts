import type { AskedWord } from '#domain/words/asked-words';

/** What a full-text index is asked for: all of these words in one column; nothing where there are none. */
export function matchAsked(column: string, words: readonly AskedWord[]): string[] {
  // Words hold only letters and digits.
  const word = (one: AskedWord) =>
    'exactly' in one
      ? `"${one.exactly.join(' ')}"`
      : `(${one.spellings.map((text) => `"${text}"*`).join(' OR ')})`;
  return words.map((one) => `{${column}} : ${word(one)}`);
}
