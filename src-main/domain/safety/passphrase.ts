import { commonWords } from './common-words.ts';

/** Shortest and longest pass phrase, in characters (vault/SECURITY.md D5). */
export const passphraseLength = { shortest: 12, longest: 128 } as const;

/** What must be left once everything easily guessed is taken out of a pass phrase. */
const leastUnguessable = 6;
const leastDifferent = 5;

export type PassphraseTrouble = {
  code: 'too-short' | 'too-long' | 'too-uniform' | 'name-of-person-or-place' | 'too-common';
  /** What the person reads. */
  sentence: string;
};

/** What is said of a pass phrase that is easily guessed. */
export const commonPassphrase: PassphraseTrouble = {
  code: 'too-common',
  sentence:
    'Kata sandi ini tersusun dari kata, angka, atau urutan tombol yang umum, sehingga mudah ditebak. Tambahkan kata yang tidak ada hubungannya.',
};

/** Names that everybody around the computer knows. */
export type PassphraseFacts = { loginName?: string; personName?: string; centreName?: string };

/** The pass phrase as it is used: NFKC, without outer spaces. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

/**
 * What is wrong with a chosen pass phrase, or undefined when it may be used: 12 to 128 characters that are
 * more than common words, names, dates and runs of keys. No rule asks for capitals, digits or signs
 * (vault/SECURITY.md D5, NIST 800-63B).
 */
export function findPassphraseTrouble(
  passphrase: string,
  facts: PassphraseFacts = {},
): PassphraseTrouble | undefined {
  const chosen = normalisePassphrase(passphrase);
  const length = [...chosen].length;
  if (length < passphraseLength.shortest) {
    return {
      code: 'too-short',
      sentence: `Kata sandi ini ${length} karakter. Pakai paling sedikit ${passphraseLength.shortest} karakter, misalnya empat kata yang tidak saling berhubungan.`,
    };
  }
  if (length > passphraseLength.longest) {
    return {
      code: 'too-long',
      sentence: `Kata sandi terlalu panjang. Batasnya ${passphraseLength.longest} karakter.`,
    };
  }
  if (new Set(chosen.toLowerCase()).size < leastDifferent) {
    return {
      code: 'too-uniform',
      sentence:
        'Kata sandi mengulang karakter yang sama, sehingga mudah ditebak. Pakai beberapa kata yang berbeda.',
    };
  }
  return findGuessable(chosen, facts);
}

function findGuessable(chosen: string, facts: PassphraseFacts): PassphraseTrouble | undefined {
  if (countUnguessable(chosen, commonWords) < leastUnguessable) {
    return commonPassphrase;
  }
  if (countUnguessable(chosen, [...commonWords, ...namesIn(facts)]) < leastUnguessable) {
    return {
      code: 'name-of-person-or-place',
      sentence:
        'Kata sandi ini tersusun dari nama pengguna atau nama lembaga, sehingga mudah ditebak. Tambahkan kata yang tidak ada hubungannya.',
    };
  }
  return undefined;
}

/**
 * The fewest letters left when words and repetitions are taken out in the best way; figures and signs never
 * count.
 */
function countUnguessable(text: string, words: readonly string[]): number {
  const readings = [onlyLetters(text), onlyLetters(readFiguresAsLetters(text))];
  const unrepeated = readings.map((letters) => letters.replace(/(.{2,}?)\1+/gu, '$1'));
  return Math.min(...[...readings, ...unrepeated].map((letters) => countLeft(letters, words)));
}

function onlyLetters(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\P{L}/gu, '');
}

/** "p4ssw0rd" is read as "password"; four figures or more are a year or a number, not letters. */
function readFiguresAsLetters(text: string): string {
  const words = text.replace(/\d{4,}/g, '');
  return words.replace(/[@431!05$7]/g, (sign) => 'aaeiiosst'['@431!05$7'.indexOf(sign)] ?? '');
}

function countLeft(letters: string, words: readonly string[]): number {
  const left = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    const endingHere = words.filter((word) => letters.endsWith(word, end));
    const starts = endingHere.map((word) => left[end - word.length] ?? 0);
    left.push(Math.min((left[end - 1] ?? 0) + 1, ...starts));
  }
  return left.at(-1) ?? 0;
}

function namesIn(facts: PassphraseFacts): string[] {
  return Object.values(facts)
    .flatMap((name) => (name ?? '').split(/[\s._-]+/))
    .map(onlyLetters)
    .filter((name) => name.length >= 3);
}
