import { markPattern } from './long-texts.ts';
import type { ReadWord } from './read-paper.ts';

/** What may stand over ruled lines to write on, which are no words. */
const overRoom: ReadonlySet<string> = new Set(['Catatan peserta', 'Pertanyaan yang diputuskan']);
/** Less room than any signature has, in points, and more than there is over any label. */
const signingRoom = 24;
/** The letters of drawings are smaller than any label, in points. */
const smallest = 9;
const lean = 2;

/**
 * Labels alone at the foot of a page: its last line is all in the type of labels, bold or slanted, and the next page does not
 * go on in that type. A text that was typed is no label, nor is a name under the room of its signature.
 */
export function loneLabels(bodies: readonly (readonly ReadWord[])[]): string[] {
  const pages = bodies.map(linesOf);
  return pages.flatMap((lines, at) => {
    const [above, last] = [lines.at(-2), lines.at(-1)];
    const [next] = pages[at + 1] ?? [];
    if (last === undefined || next === undefined) return [];
    const said = last.map(({ text }) => text).join(' ');
    const isSigned = above !== undefined && topOf(last) - bottomOf(above) > signingRoom;
    const isTyped = said.search(markPattern) !== -1;
    const [type = '', ...others] = typesOf(last);
    const isSmall = last.some(({ size }) => size < smallest);
    const isLabel =
      others.length === 0 && /Bold|Italic/.test(type) && !isSmall && !typesOf(next).includes(type);
    return isLabel && !isSigned && !isTyped && !overRoom.has(said) ? [said] : [];
  });
}

/** Words beside one another are of one line. */
function linesOf(words: readonly ReadWord[]): ReadWord[][] {
  const lines: ReadWord[][] = [];
  for (const word of words.toSorted((a, b) => a.bottom - b.bottom)) {
    const line = lines.at(-1);
    if (line !== undefined && word.top < bottomOf(line) - lean) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

const topOf = (line: readonly ReadWord[]) => Math.min(...line.map(({ top }) => top));
const bottomOf = (line: readonly ReadWord[]) => Math.max(...line.map(({ bottom }) => bottom));
const typesOf = (line: readonly ReadWord[]) => [...new Set(line.map(({ font, size }) => `${font} ${size}`))];
