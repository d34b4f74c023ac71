import { foldSpelling, plainWords, searchKey } from './search-key.ts';

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

const hear = (word: string) =>
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
export function soundsOf(word: string): string[] {
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
