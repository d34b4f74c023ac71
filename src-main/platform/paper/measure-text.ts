import { openSync as openFont } from 'fontkit';
import { fontFiles } from './fonts.ts';
import { mendText } from './mend-text.ts';

/** How a text is set: in a column of so many points, in letters of so many. */
type Setting = { width: number; fontSize: number; isBold?: boolean };

/** A line of the house's letters, in points: ascender to descender of Liberation Sans, times the leading. */
export const lineHeight = (fontSize: number, leading = 1.2): number => fontSize * 1.117 * leading;

type Face = { ofLetter: Map<string, number>; measure(letter: string): number };
let faces: { plain: Face; bold: Face } | undefined;

function openFace(path: string): Face {
  const font = openFont(path);
  if (!('unitsPerEm' in font)) throw new Error('the font is a collection');
  return {
    ofLetter: new Map(),
    measure: (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm,
  };
}

function faceOf(isBold: boolean): Face {
  faces ??= { plain: openFace(fontFiles().Sans.normal), bold: openFace(fontFiles().Sans.bold) };
  return isBold ? faces.bold : faces.plain;
}

/** The width of a run of letters, in points; without kerning, which only draws letters nearer. */
export function widthOf(run: string, { fontSize, isBold = false }: Omit<Setting, 'width'>): number {
  const face = faceOf(isBold);
  let width = 0;
  for (const letter of run) {
    let own = face.ofLetter.get(letter);
    if (own === undefined) {
      own = face.measure(letter);
      face.ofLetter.set(letter, own);
    }
    width += own;
  }
  return width * fontSize;
}

/**
 * How many lines a text takes in its column, its first beginning `indent` points in; never fewer than the print needs.
 */
export function countLines(text: string, setting: Setting, indent = 0): number {
  const mended = mendText(text, () => undefined);
  let [lines, used] = [0, indent];
  for (const paragraph of mended.split(/\r\n|\n|\r/)) {
    lines += 1;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const width = widthOf(word.trimEnd(), setting);
      if (used + width > setting.width) {
        const isLonger = width > setting.width;
        // A word longer than a line begins where it may and is broken where a line ends.
        lines += (used > 0 ? 1 : 0) + (isLonger ? Math.ceil(width / (setting.width * 0.9)) : 0);
        used = isLonger ? setting.width : 0;
      }
      used += widthOf(word, setting);
    }
    used = 0;
  }
  return lines;
}

/**
 * A text in at most so many lines: whole where it fits, otherwise its beginning, which ends with `ending`. Cut between
 * words where there are any.
 */
export function cutToLines(text: string, most: number, ending: string, setting: Setting, indent = 0): string {
  // No letter is narrower than a fifth of its size.
  const reach = Math.ceil((most * setting.width * 5) / setting.fontSize);
  if (text.length <= reach && countLines(text, setting, indent) <= most) return text;
  const fits = (length: number) => countLines(beginning(text, length) + ending, setting, indent) <= most;
  let [from, to] = [0, Math.min(text.length - 1, reach)];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (fits(middle)) from = middle;
    else to = middle - 1;
  }
  return beginning(text, from) + ending;
}

/** A word of more letters is cut within itself, and so is the first: of what is told at all, something stands. */
const longWord = 30;

function beginning(text: string, length: number): string {
  const start = text.slice(0, length);
  if (length >= text.length || /\s/.test(text[length] ?? '')) return start.trimEnd();
  const word = start.search(/\S*$/);
  const [whole = ''] = text.slice(word, word + longWord + 1).match(/^\S*/) ?? [];
  const cut = word > 0 && whole.length <= longWord ? start.slice(0, word) : start;
  return cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}
