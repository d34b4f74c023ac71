import { plainWords } from './search-key.ts';

/** A run of letters in a text, apostrophes and invisible signs within it included. */
export type Token = {
  written: string;
  start: number;
  end: number;
  /** In small letters, without marks, apostrophes and invisible signs. */
  plain: string;
  /** Begins with a capital. */
  isProper: boolean;
  /** Written in capitals alone, as an abbreviation is. */
  isShouted: boolean;
  /** Begins a sentence, a line or an item, where every word has a capital. */
  opens: boolean;
};

const word = /[\p{L}\p{M}\p{Cf}]+(?:['’‘`´′＇ʼʻ][\p{L}\p{M}\p{Cf}]+)*/gu;
const opening = /(?:^|[.!?:;•*\n]|\s[-–—])[\s"'“”‘’([]*$/u;
/** As much as stands between the end of a sentence and the next word. */
const lookBack = 8;

/** The words of a text, in order, each with where it stands. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(word)].map(({ 0: written, index: start }) => {
    const letters = written.replace(/\p{Cf}/gu, '').normalize('NFKC');
    return {
      written: letters,
      start,
      end: start + written.length,
      plain: plainOf(letters),
      isProper: /^\p{Lu}/u.test(letters),
      isShouted: letters.length > 1 && letters === letters.toUpperCase(),
      opens: opening.test(
        start <= lookBack ? text.slice(0, start) : `_${text.slice(start - lookBack, start)}`,
      ),
    };
  });
}

const plainOf = (letters: string) => plainWords(letters.replace(/[´′]/g, "'")).join('');

const ending = /(?:nya|ku|mu)?(?:lah|kah|pun)?$/;

/** A word as it is, and without the endings that Indonesian hangs on a name (Suminahnya, Udinku, Anipun). */
export function withoutEndings(plain: string): { base: string; ending: string }[] {
  const whole = { base: plain, ending: '' };
  const hung = ending.exec(plain)?.[0] ?? '';
  const base = plain.slice(0, plain.length - hung.length);
  return hung === '' || base.length < 2 ? [whole] : [whole, { base, ending: hung }];
}
