import type { Content } from 'pdfmake/interfaces';
import { shareLines } from '#domain/papers/share-lines';
import { underHeadings } from '#platform/paper/labels';
import { countLines, cutToLines, lineHeight, widthOf } from '#platform/paper/measure-text';

/**
 * What stands on a page, one below the other: something of a known height in points, a heading that stays with what
 * follows it, or words that somebody wrote, which are cut where there is no room for them. Words of one `list` run on
 * from one another where there is not even a line for each.
 */
export type Piece =
  | { kind: 'fixed' | 'heading'; height: number; content: Content }
  | { kind: 'words'; label: string; text: string; list?: string };
type Words = Extract<Piece, { kind: 'words' }>;

/** Room for pieces, in points, and what a text ends with that found none. */
export type Room = { width: number; height: number; ending: string };

/** Type of the two pages: smaller than the house's, so that most fields stand there whole. */
export const small = { fontSize: 9, leading: 1.1, gap: 1.5 };
const heightOfLine = lineHeight(small.fontSize, small.leading);

/** Words under a label; nothing where there are none. */
export const words = (label: string, text: string): Piece[] =>
  text.trim() === '' ? [] : [{ kind: 'words', label, text: text.trim() }];

/** The entries of a list, each under its label. */
export const wordsOfList = (list: string, entries: readonly { label: string; text: string }[]): Piece[] =>
  entries
    .flatMap(({ label, text }) => words(label, text))
    .map((piece) => (piece.kind === 'words' ? { ...piece, list } : piece));

/** The same with every list run on, the first list first, until each text has a line in `height`. */
function runOn(pieces: readonly Piece[], width: number, height: number): readonly Piece[] {
  const list = pieces.find(
    (piece): piece is Words => piece.kind === 'words' && piece.list !== undefined,
  )?.list;
  if (list === undefined || heightOf(pieces, width, 1) <= height) return pieces;
  const isOfList = (piece: Piece): piece is Words => piece.kind === 'words' && piece.list === list;
  const text = pieces
    .filter(isOfList)
    .map((piece) => `${piece.label}: ${piece.text.replace(/\s*\n\s*/g, ', ').replace(/\.$/, '')}`)
    .join('; ');
  const [first] = pieces.filter(isOfList);
  const joined = pieces.flatMap((piece) => (isOfList(piece) && piece !== first ? [] : [piece]));
  return runOn(
    joined.map((piece) => (piece === first ? { kind: 'words' as const, label: '', text } : piece)),
    width,
    height,
  );
}

export function heading(text: string, note = ''): Piece {
  const after = note === '' ? [] : [{ text: `   ${note}`, bold: false, fontSize: 8 }];
  return {
    kind: 'heading',
    height: lineHeight(10, small.leading) + 6,
    content: {
      text: [text, ...after],
      bold: true,
      fontSize: 10,
      lineHeight: small.leading,
      margin: [0, 5, 0, 1],
    },
  };
}

/** What pieces need where every text has `atMost` lines at most. */
export function heightOf(pieces: readonly Piece[], width: number, atMost: number): number {
  return pieces.reduce((sum, piece) => {
    if (piece.kind !== 'words') return sum + piece.height;
    return sum + Math.min(atMost, linesOf(piece, width)) * heightOfLine + small.gap;
  }, 0);
}

/** The pieces as they are drawn, every text whole or ended with `ending`, and the height that is left. */
export function fitPieces(given: readonly Piece[], { width, height, ending }: Room) {
  const pieces = runOn(given, width, height);
  const texts = pieces.filter((piece) => piece.kind === 'words');
  const wanted = texts.map((text) => linesOf(text, width));
  const free = height - heightOf(pieces, width, 0);
  const shares = Number.isFinite(height) ? shareLines(wanted, Math.floor(free / heightOfLine)) : wanted;
  const lines = new Map(texts.map((text, index) => [text, shares[index] ?? 1]));
  const drawn = pieces.map((piece) => ({
    isHeading: piece.kind === 'heading',
    content: piece.kind === 'words' ? drawWords(piece, width, lines.get(piece) ?? 1, ending) : piece.content,
  }));
  const used = shares.reduce((sum, share) => sum + share, 0) * heightOfLine;
  return { content: underHeadings(drawn), left: free - used };
}

const setting = (width: number) => ({ width, fontSize: small.fontSize });
const indentOf = ({ label }: Words) => (label === '' ? 0 : widthOf(`${label}: `, { ...small, isBold: true }));

const linesOf = (piece: Words, width: number): number =>
  countLines(piece.text, setting(width), indentOf(piece));

function drawWords(piece: Words, width: number, most: number, ending: string): Content {
  const { label, text } = piece;
  const shown =
    linesOf(piece, width) <= most ? text : cutToLines(text, most, ending, setting(width), indentOf(piece));
  return {
    text: [...(label === '' ? [] : [{ text: `${label}: `, bold: true }]), shown],
    fontSize: small.fontSize,
    lineHeight: small.leading,
    margin: [0, 0, 0, small.gap],
  };
}
