/** What follows a name and is none of it: degrees after a comma, another name in brackets. */
const besides = /[,;/([].*$/su;

/**
 * "A. D. S." for "Ahmad Dwi Santoso, S.Pd.": first letters or signs, as a packet names people who are not to be
 * named.
 */
export function initialsOf(fullName: string): string {
  const words = wordsOf(fullName.replace(besides, ''));
  return (words.length > 0 ? words : wordsOf(fullName))
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

/** What stands between spaces, without quotes and brackets before it. */
const wordsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.replace(/^\p{P}+/u, ''))
    .filter((word) => word !== '');
