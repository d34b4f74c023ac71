/** "A. S." for "Ahmad Santoso": first letters, as a packet names people who are not to be named. */
export function initialsOf(fullName: string): string {
  return wordsOf(fullName)
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

/**
 * Text in which a person's names stand as initials: the full name, and each of its words and those of the
 * alias where they stand alone with a capital or in capitals. Words of one or two letters are left, for
 * they are words of the language, unless they are the whole name. The full stop of a sentence that ended
 * in a name is the initial's.
 */
export function hideNames(text: string, person: { fullName: string; alias: string }): string {
  const name = wordsOf(person.fullName);
  const words = [...name, ...wordsOf(person.alias)].filter((word) => word.length > 2 || name.length === 1);
  const hidden =
    name.length < 2
      ? text
      : text.replace(standing(name.map(escapePattern).join('\\s+'), 'giu'), initialsOf(person.fullName));
  return [...new Set(words)].reduce((told, word) => {
    const written = [capital(word), word.toUpperCase()].map(escapePattern).join('|');
    return told.replace(standing(written, 'gu'), initialsOf(word));
  }, hidden);
}

/** Where a name stands for itself, not within a longer word; with the full stop after it, if there is one. */
const standing = (name: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${name})(?![\\p{L}\\p{N}])\\.?`, flags);

const wordsOf = (name: string) => name.trim().split(/\s+/).filter(Boolean);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const escapePattern = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
