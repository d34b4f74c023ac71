import { foldSpelling } from './search-key.ts';

/** What one ear hears and many hands write, beyond what a search takes for the same. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ck|c$/g, 'k'],
  [/ph/g, 'f'],
  [/p/g, 'f'],
  [/([bdgjst])h/g, '$1'],
  [/sy/g, 's'],
  [/x/g, 'ks'],
  [/y|ie/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/a[ei]|ei/g, 'e'],
  [/h$/, ''],
  [/d$/, 't'],
  [/([a-z])\1+/g, '$1'],
];

/**
 * One form for all spellings under which a name that is to be hidden is sought, in plain letters: Achmad, Ahmat and Ahmad; Fatimah and Fathima; Zaenab and
 * Zainab; Rizky and Risqi; Soekarno and Sukarno.
 */
export function hidingKey(word: string): string {
  return alike.reduce((sound, [written, heard]) => sound.replace(written, heard), foldSpelling(word));
}
