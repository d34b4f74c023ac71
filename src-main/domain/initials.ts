/** "A. S." for "Ahmad Santoso": first letters, as a packet names people who are not to be named. */
export function initialsOf(fullName: string): string {
  const words = fullName.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => `${[...word][0]?.toUpperCase()}.`).join(' ');
}
