import { commonWords } from './common-words.ts';

/** Shortest and longest pass phrase, in characters (security.md D5). */
export const passphraseLength = { shortest: 12, longest: 128 } as const;

/** What must be left once everything easily guessed is taken out of a pass phrase. */
const leastUnguessable = 6;
const leastDifferent = 5;

export type PassphraseTrouble = {
  code: 'too-short' | 'too-long' | 'too-uniform' | 'name-of-person-or-place' | 'too-common';
  /** What the person reads. */
  sentence: string;
};

/** Names that everybody around the computer knows. */
export type PassphraseFacts = { loginName?: string; personName?: string; centreName?: string };

/** The pass phrase as it is used: NFKC, without outer spaces. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

/**
 * What is wrong with a chosen pass phrase, or undefined when it may be used: 12 to 128 characters that are more than
 * common words, names, dates and runs of keys. No rule asks for capitals, digits or signs (security.md D5, NIST 800-63B).
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
      sentence: `Kata sandi baru ${length} karakter. Pakai paling sedikit ${passphraseLength.shortest} karakter, misalnya empat kata yang tidak saling berhubungan.`,
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
  const letters = toPlainLetters(chosen);
  const withoutCommon = takeOut(letters, commonWords);
  if (withoutCommon.length < leastUnguessable) {
    return {
      code: 'too-common',
      sentence:
        'Kata sandi ini tersusun dari kata, angka, atau urutan tombol yang umum, sehingga mudah ditebak. Tambahkan kata yang tidak ada hubungannya.',
    };
  }
  if (takeOut(withoutCommon, namesIn(facts)).length < leastUnguessable) {
    return {
      code: 'name-of-person-or-place',
      sentence:
        'Kata sandi ini tersusun dari nama pengguna atau nama lembaga, sehingga mudah ditebak. Tambahkan kata yang tidak ada hubungannya.',
    };
  }
  return undefined;
}

/** Lower-case letters only: figures that stand for letters are read as those, all other figures and signs fall out. */
function toPlainLetters(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\d{4,}/g, ' ')
    .replace(/[@4]/g, 'a')
    .replace(/[3]/g, 'e')
    .replace(/[1!]/g, 'i')
    .replace(/[0]/g, 'o')
    .replace(/[$5]/g, 's')
    .replace(/[7]/g, 't');
  return plain.replace(/[^\p{L}]/gu, '');
}

/** What is left of `letters` without any of the words; longer words are taken out first, and each word once counts once. */
function takeOut(letters: string, words: readonly string[]): string {
  let left = letters;
  for (const word of [...words].sort((one, other) => other.length - one.length))
    left = left.replaceAll(word, ' ');
  return uniquePieces(left).replaceAll(' ', '');
}

/** A piece that is repeated is guessed once. */
function uniquePieces(text: string): string {
  return [...new Set(text.split(' '))].map((piece) => piece.replace(/^(.+?)\1+$/, '$1')).join(' ');
}

function namesIn(facts: PassphraseFacts): string[] {
  return Object.values(facts)
    .flatMap((name) => (name ?? '').split(/[\s._-]+/))
    .map(toPlainLetters)
    .filter((name) => name.length >= 3);
}
