/**
 * Frozen once released: how names were spelled, heard and searched for when migration 7 filled its index. Today's rules
 * stand in domain/people; who changes them there writes a migration that fills the index anew.
 */

export function searchKey(text: string): string {
  const words = plainWords(text);
  const variants = words.map(foldSpelling).filter((variant) => !words.includes(variant));
  return [...words, ...new Set(variants)].join(' ');
}

/** Lower-case words of letters and digits; an apostrophe joins ("Ma'ruf" is one word), all else parts. */
function plainWords(text: string): string[] {
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
function foldSpelling(word: string): string {
  return spellings.reduce((folded, [written, plain]) => folded.replace(written, plain), word);
}

/** Letters that are heard alike, beyond those that offices spell in two ways; applied one after the other. */
const heardAlike: readonly (readonly [RegExp, string])[] = [
  [/^nj/, 'ny'],
  [/^j(?=oh|os|ak|er|un|us|ul)/, 'y'],
  [/sy/g, 's'],
  [/[fp]h?/g, 'p'],
  [/ck|c(?=[rlt]|$)/g, 'k'],
  [/([bdgt])h/g, '$1'],
  [/ae/g, 'ai'],
  [/y/g, 'i'],
  [/ie|ii/g, 'i'],
  [/[ao]h$/, 'a'],
  [/h$/, ''],
  [/([a-z])\1+/g, '$1'],
];

const hear = (word: string): string =>
  heardAlike.reduce((heard, [written, plain]) => heard.replace(written, plain), foldSpelling(word));

/** What a written word may be said as, beside itself. */
const saidAs: readonly (readonly [RegExp, string])[] = [
  [/z/g, 'j'],
  [/[ck]h(?!r)/g, 'k'],
];
/** Who writes oe and tj (before 1972) writes j for what is y today: Soejono, Tjahjono. */
const oldSpelling = /oe|tj/;

/**
 * The keys of a word as it sounds: Suryadi and Suriadi, Fauzi and Pauzi have one in common. Most words have one; what
 * is said in two ways has two (Zainal: Sainal, Jaenal).
 */
function soundsOf(word: string): string[] {
  const said = saidAs.map(([written, other]) => word.replace(written, other));
  if (oldSpelling.test(word)) said.push(word.replace(/(?<![dtsn])j/g, 'y'));
  return [...new Set([...new Set([word, ...said])].map(hear))];
}

/**
 * The keys by which somebody of this name is found among many: each word as it sounds, its bones, and neighbouring
 * words and the whole name as one word.
 */
export function nameKeys(name: string): string[] {
  const words = plainWords(name);
  const sounds = words.map(soundsOf);
  const joined = joinedNeighbours(words).flatMap(soundsOf);
  const bones = sounds
    .flat()
    .map(bonesOf)
    .filter((key) => key.length > 3);
  return [...new Set([...sounds.flat(), ...joined, ...bones])];
}

/** A name with neighbouring words written as one, for the index of a search: "Nur Aini" is found by "nuraini". */
export function joinedNames(name: string): string {
  return searchKey(joinedNeighbours(plainWords(name)).join(' '));
}

/** Every two neighbours written as one word, and all of them. */
function joinedNeighbours(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  return words.length > 2 ? [...pairs, words.join('')] : pairs;
}

/** What is left of a sound without its vowels, marked as such: a vowel is what is heard and written wrong most often. */
function bonesOf(sound: string): string {
  return `=${sound.slice(0, 1)}${sound.slice(1).replace(/[aeiou]/g, '')}`.replace(/([a-z])\1+/g, '$1');
}

/**
 * The digits of each telephone number in a text, in its national form, parted by spaces: "+62 812-3456-7890" is
 * "081234567890". Fewer than six digits are no number of a telephone.
 */
export function phoneWords(text: string): string {
  return text
    .split(/[^\d\s().+-]+/)
    .map((number) => number.replace(/\D/g, '').replace(/^62(?=8|\d{8})/, '0'))
    .filter((digits) => digits.length >= 6)
    .join(' ');
}
