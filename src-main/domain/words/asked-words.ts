import { plainWords, searchTerms } from '../people/search-key.ts';

/** One thing that must be found: a word by its beginning, in any of its spellings, or words exactly as they stand. */
export type AskedWord = { exactly: string[] } | { spellings: string[] };

/** What is asked for by what somebody typed: words, and between quotes what must stand exactly so. */
export function askedWords(typed: string): AskedWord[] {
  return typed.split('"').flatMap((part, at): AskedWord[] => {
    if (at % 2 === 0) return searchTerms(part).map((spellings) => ({ spellings }));
    const exactly = plainWords(part);
    return exactly.length === 0 ? [] : [{ exactly }];
  });
}

/** A piece of a sentence, and whether it is what was looked for. */
type Piece = { text: string; isFound: boolean };

/** So many letters are shown of one place. */
const mostLetters = 240;

/** The sentence of a text that says most of what was asked for, in pieces; undefined where it says none of it. */
export function sentenceAround(text: string, asked: readonly AskedWord[]): Piece[] | undefined {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => piecesOf(sentence, asked));
  const said = (pieces: Piece[]) => pieces.filter(({ isFound }) => isFound).length;
  const best = sentences.reduce((a, b) => (said(b) > said(a) ? b : a), sentences[0] ?? []);
  return said(best) === 0 ? undefined : cut(best);
}

/** A text in pieces, each of which is asked for or not. */
export function piecesOf(text: string, asked: readonly AskedWord[]): Piece[] {
  const texts = text.split(/(\s+)/);
  const words = texts.map((text) => plainWords(text));
  const found = new Set(
    asked.flatMap((one) => ('exactly' in one ? placesOf(one.exactly, words) : startsOf(one, words))),
  );
  const pieces: Piece[] = [];
  for (const [at, part] of texts.entries()) {
    const isFound = found.has(at);
    const last = pieces.at(-1);
    if (last !== undefined && !last.isFound && !isFound) last.text += part;
    else pieces.push({ text: part, isFound });
  }
  return pieces;
}

/** What was found out of words for one question: the same ones stand in many texts. */
const known = new WeakMap<AskedWord, Map<string, boolean>>();

/** Where words stand that begin with one of these spellings. */
function startsOf(asked: { spellings: string[] }, words: readonly string[][]): number[] {
  const said = known.get(asked) ?? new Map<string, boolean>();
  known.set(asked, said);
  const isAsked = (word: string) => {
    const isSo = said.get(word) ?? isOne(asked.spellings, word);
    said.set(word, isSo);
    return isSo;
  };
  return words.flatMap((here, at) => (here.some(isAsked) ? [at] : []));
}

const isOne = (spellings: readonly string[], word: string) =>
  [word, ...(searchTerms(word)[0] ?? [])].some((variant) =>
    spellings.some((spelling) => variant.startsWith(spelling)),
  );

/** Where words stand that follow one another exactly so. */
function placesOf(exactly: readonly string[], words: readonly string[][]): number[] {
  const all = words.flatMap((here, at) => here.map((word) => ({ word, at })));
  return all.flatMap((_, from) => {
    const these = all.slice(from, from + exactly.length);
    const isSame =
      these.length === exactly.length && these.every(({ word }, place) => word === exactly[place]);
    return isSame ? these.map(({ at }) => at) : [];
  });
}

/** From a little before the first that was found. */
function cut(pieces: Piece[]): Piece[] {
  const first = pieces.findIndex(({ isFound }) => isFound);
  const before = pieces
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  const start = before.length > 80 ? `… ${before.slice(-80).replace(/^\S*\s/, '')}` : before;
  let left = mostLetters - start.length;
  const shown: Piece[] = start === '' ? [] : [{ text: start, isFound: false }];
  for (const piece of pieces.slice(first)) {
    if (left <= 0) break;
    shown.push(piece.text.length > left ? { ...piece, text: `${piece.text.slice(0, left)}…` } : piece);
    left -= piece.text.length;
  }
  return shown;
}
