/** "A. S." for "Ahmad Santoso": first letters, as a packet names people who are not to be named. */
export function initialsOf(fullName: string): string {
  return wordsOf(fullName)
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

/**
 * Text in which a person's names stand as initials: the full name, and each of its words and those of the alias
 * where they stand alone with a capital. Words of one or two letters are left, for they are words of the language.
 */
export function hideNames(text: string, person: { fullName: string; alias: string }): string {
  const words = [...new Set([...wordsOf(person.fullName), ...wordsOf(person.alias)])].filter(
    (word) => word.length > 2,
  );
  const whole = wordsOf(person.fullName).map(escapePattern).join('\\s+');
  const hidden = whole === '' ? text : text.replace(new RegExp(whole, 'giu'), initialsOf(person.fullName));
  return words.reduce(
    (told, word) =>
      told.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(capital(word))}(?![\\p{L}\\p{N}])`, 'gu'),
        `${capital(word)[0]}.`,
      ),
    hidden,
  );
}

const wordsOf = (name: string) => name.trim().split(/\s+/).filter(Boolean);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const escapePattern = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
