import { tidyNumber } from './nik.ts';

/**
 * The text that is indexed and sorted by: lower case, without diacritics and punctuation, followed by the
 * spelling variants of its words, so that "telantar" finds "Terlantar" and "Sukarno" finds "Soekarno". The
 * words as written come first, so the key also sorts as the text does.
 */
export function searchKey(text: string): string {
  const words = plainWords(text);
  const variants = words.map(foldSpelling).filter((variant) => !words.includes(variant));
  return [...words, ...new Set(variants)].join(' ');
}

/**
 * What a query asks for: every word must be found, each as the beginning of an indexed word in one of the
 * spellings given for it. The spellings hold only letters and digits. A whole NIK or KK is one word, however
 * it was typed. Variants wait for the fourth letter, or "soe" would bring every "su".
 */
export function searchTerms(query: string): string[][] {
  const number = tidyNumber(query);
  if (/^\d{16}$/.test(number)) return [[number]];
  return [...new Set(plainWords(query))].map((word) => {
    const variant = foldSpelling(word);
    const isTelling = variant !== word && (word.length >= 4 || variant.length > word.length);
    return isTelling ? [word, variant] : [word];
  });
}

/** Lower-case words of letters and digits; an apostrophe joins ("Ma'ruf" is one word), all else parts. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'`\u2018\u2019\u02bb\u02bc]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Spellings that Indonesian offices use for one sound, old (oe, tj, dj, sj) and new. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^terl/, 'tel'],
  [/^ach$/, 'ahmad'],
  [/^st$/, 'siti'],
  [/^abd(u[rsnt])?$/, 'abdul'],
  [/^abdu([a-z])\1/, 'abdul$1'],
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/sj/g, 'sy'],
  [/chr/g, 'kr'],
  [/[ck]h/g, 'h'],
  [/q/g, 'k'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/([a-z])\1+/g, '$1'],
  [/^moh/, 'muh'],
  [/^(muh|mhd|muhd)$/, 'muhamad'],
];

/**
 * One spelling for words that are written several ways: Achmad and Ahmad, Moh. and Muhammad, Rizqi and Rizki,
 * Abdurrahman and Abdul Rahman.
 */
export function foldSpelling(word: string): string {
  return spellings.reduce((folded, [written, plain]) => folded.replace(written, plain), word);
}
