import { checkPattern, isOwnPattern, withLetterCode } from '../papers/number-pattern.ts';
import { type LetterKindId, letterKindIds, letterKindOf, letterTitles } from './letter-kinds.ts';

/** One sequence for all letters (buku agenda), or one for each class: many houses count berita acara by themselves. */
export const letterBooks = {
  one: 'Satu buku untuk semua surat',
  byCode: 'Tiap kode satu buku',
} as const;
type LetterBooks = keyof typeof letterBooks;
/** The codes of the ways to count, in the order they are offered. */
export const letterBookCodes = Object.keys(letterBooks) as [LetterBooks, ...LetterBooks[]];

/** How a centre numbers its letters: one pattern, of a kind its own class for {KODE} or pattern, and what is counted together. */
export type LetterNumbering = {
  letterPattern: string;
  letterCodes: { readonly [Kind in LetterKindId]?: string | undefined };
  letterBooks: LetterBooks;
};

/** What stands for {KODE} in the number of a letter, or for all of it: the centre's own, such as BS.00.01, else Titian's. */
export const codeOfLetter = (
  kind: LetterKindId,
  { letterCodes }: Pick<LetterNumbering, 'letterCodes'>,
): string => letterCodes[kind] || letterKindOf(kind).code;

/** The name of the series in which a letter of this class is counted. */
export const bookOf = (code: string, { letterBooks: books }: Pick<LetterNumbering, 'letterBooks'>): string =>
  books === 'one' ? 'letter' : `letter ${code}`;

/** What is wrong with a pattern that one kind has for itself, as a sentence that names it. */
export function troubleOfOwnPatterns(numbering: Pick<LetterNumbering, 'letterCodes'>): string | undefined {
  for (const kind of letterKindIds) {
    const code = codeOfLetter(kind, numbering);
    const [trouble] = isOwnPattern(code) ? checkPattern(code) : [];
    if (trouble !== undefined) return `${letterTitles[kind]}: ${trouble}`;
  }
  return undefined;
}

/** What is wrong with how letters are numbered, as a sentence; undefined when every kind gets a number. */
export function troubleOfLetterNumbers(numbering: LetterNumbering): string | undefined {
  const { letterPattern, letterBooks: books } = numbering;
  const own = troubleOfOwnPatterns(numbering);
  if (own !== undefined) return own;
  const troubles = letterKindIds.flatMap((kind) =>
    checkPattern(withLetterCode(letterPattern, codeOfLetter(kind, numbering))),
  );
  if (troubles.length > 0 || books === 'one' || letterPattern.includes('{KODE}')) return troubles[0];
  return 'Bila tiap kode satu buku, pola nomor surat memuat {KODE}; tanpa itu nomornya terulang.';
}

/** The class by which the pattern of letters is shown: the first that has no pattern of its own. */
export const shownCode = (numbering: Pick<LetterNumbering, 'letterCodes'>): string =>
  letterKindIds.map((kind) => codeOfLetter(kind, numbering)).find((code) => !isOwnPattern(code)) ?? '';
