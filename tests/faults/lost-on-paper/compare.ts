import { loneLabels } from './lone-labels.ts';
import { markPattern } from './long-texts.ts';
import type { ReadPage, ReadWord } from './read-paper.ts';

/**
 * What became of the texts a print has to hold: not there at all, there in part, where nobody can read it, or parted
 * from its label, which stands alone at the foot of the page before.
 */
export type Lost = {
  missing: string[];
  cut: string[];
  outside: string[];
  covered: string[];
  parted: string[];
};

/**
 * Compares a print, read back, with the texts it has to hold, each whole and in its own order; or its beginning, ended by
 * `ending`, where the print says by it that a text goes on elsewhere. In one of `lists` such an ending may say it of all
 * that follow.
 */
export function compare(
  pages: readonly ReadPage[],
  texts: readonly string[],
  ending?: string,
  lists: readonly (readonly string[])[] = [],
): Lost {
  const lines = pages.map(({ words }) => words.map(({ text }) => text.replace(/\s/g, '')).join(''));
  const places = new Map<string, number[]>();
  let place = 0;
  for (const [mark] of lines.join('\n').matchAll(markPattern)) {
    places.set(mark, [...(places.get(mark) ?? []), place++]);
  }
  const lost: Lost = { missing: [], cut: [], outside: [], covered: [], parted: [] };
  const bodies = pages.map(bodyOf);
  lost.parted.push(...partedIn(bodies, texts), ...loneLabels(bodies));
  const isTold = (text: string) => {
    const before = lists.flatMap((list) => list.slice(0, Math.max(0, list.indexOf(text))));
    const [last] = before.filter((one) => isThere(one, places)).slice(-1);
    return last !== undefined && ending !== undefined && isLast(last, places, pages, ending);
  };
  for (const text of new Set(texts)) {
    const marks = text.match(markPattern) ?? [];
    if (!isThere(text, places)) lost.missing.push(...(isTold(text) ? [] : [text]));
    else if (!isWhole(marks, places, lines) && !(ending && isEnded(marks, places, pages, ending)))
      lost.cut.push(text);
  }
  for (const page of pages) {
    lost.outside.push(...page.words.filter((word) => isOutside(word, page)).map(({ text }) => text));
    lost.covered.push(...coveredOn(page));
  }
  return lost;
}

const isThere = (text: string, places: ReadonlyMap<string, number[]>) =>
  (text.match(markPattern) ?? []).some((mark) => places.has(mark));

/** Whether `ending` comes after the last that stands of a text, with nothing between that was typed. */
function isLast(
  text: string,
  places: ReadonlyMap<string, number[]>,
  pages: readonly ReadPage[],
  ending: string,
): boolean {
  const last = (text.match(markPattern) ?? []).filter((mark) => places.has(mark)).at(-1) ?? '';
  return endsAfter(last, pages, ending, besidesLabel);
}

function isWhole(marks: string[], places: ReadonlyMap<string, number[]>, lines: readonly string[]): boolean {
  let last = -1;
  return marks.every((mark, index) => {
    const next = places.get(mark)?.find((place) => place > last);
    if (next === undefined) return isBroken(mark, marks[index - 1] ?? '', marks[index + 1] ?? '', lines);
    last = next;
    return true;
  });
}

/** Whether a mark stands half at the end of a page, half on the next: an endless word in a narrow column does. */
function isBroken(mark: string, before: string, after: string, lines: readonly string[]): boolean {
  return lines.some((line, page) =>
    [1, 2, 3, 4].some(
      (length) =>
        line.includes(`${before}${mark.slice(0, length)}`) &&
        lines[page + 1]?.includes(`${mark.slice(length)}${after}`),
    ),
  );
}

/** Whether all that stands of a text is its beginning, and `ending` comes right after. */
function isEnded(
  marks: string[],
  places: ReadonlyMap<string, number[]>,
  pages: readonly ReadPage[],
  ending: string,
): boolean {
  const gone = marks.findIndex((mark) => !places.has(mark));
  const last = marks[gone - 1];
  if (last === undefined || marks.slice(gone).some((mark) => places.has(mark))) return false;
  return endsAfter(last, pages, ending, besidesMark);
}

/** Whether `ending` comes within so many letters after a mark, the feet of pages left out. */
function endsAfter(mark: string, pages: readonly ReadPage[], ending: string, within: number): boolean {
  const read = pages
    .flatMap(bodyOf)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  const after = read.slice(read.indexOf(mark) + mark.length);
  const at = after.indexOf(ending.replace(/\s/g, ''));
  return at !== -1 && at <= within && after.slice(0, at).search(markPattern) === -1;
}

/** So many letters at most stand between a mark and the end of what is cut: part of the next, and signs. */
const besidesMark = 12;
/** So many where facts nobody types, or the label of the next entry of a list, may stand there. */
const besidesLabel = 160;

const millimetre = 72 / 25.4;
/** Margins of every print of the house, in points; a letter may lean over by a little. */
const margins = { left: 30 * millimetre, right: 20 * millimetre, bottom: 25 * millimetre };
const lean = 2;

/** The words of a page but its foot. */
const bodyOf = ({ words, height }: ReadPage) => words.filter((word) => word.top < height - margins.bottom);

/** Beyond the margins, where a printer may not reach and a binding covers; below stands the foot of the page. */
function isOutside({ left, right, top, bottom }: ReadWord, { width, height }: ReadPage): boolean {
  const foot = height - margins.bottom;
  return (
    left < margins.left - lean || right > width - margins.right + lean || (bottom > foot + lean && top < foot)
  );
}

/** Texts whose first word is the first of a page, while the page before ends with a label. */
function partedIn(bodies: readonly (readonly ReadWord[])[], texts: readonly string[]): string[] {
  const firstMarks = new Set(texts.map((text) => text.match(markPattern)?.[0]));
  const unnumbered = bodies.map((words) => words.filter((word) => !isNumberOf(word, words)));
  return unnumbered.flatMap((words, page) => {
    const first = words[0]?.text.match(markPattern)?.[0];
    const before = unnumbered[page - 1]?.at(-1);
    // After what ends a sentence, or parts the things told of one person, the text goes on in its own run; a day ends what it
    // is told of, and "di tempat" an address.
    const isLabel =
      before !== undefined &&
      !besides(before, unnumbered[page - 1]).some(hasMark) &&
      !/[.;]$|^\d{4}$|^tempat$/.test(before.text);
    const isParted = isLabel && first !== undefined && firstMarks.has(first);
    return isParted ? [`${before.text} ${first}`] : [];
  });
}

/** The words of the line a word stands in. */
const besides = ({ top, bottom }: ReadWord, words: readonly ReadWord[] = []) =>
  words.filter((word) => word.top < bottom - lean && word.bottom > top + lean);

/** The number of a list, which is drawn after the first line it stands before. */
const isNumberOf = ({ text, top, bottom, right }: ReadWord, words: readonly ReadWord[]) =>
  /^\d+\.$/.test(text) &&
  words.some((word) => hasMark(word) && word.left >= right && word.top < bottom && word.bottom > top);

const hasMark = ({ text }: ReadWord) => text.search(markPattern) !== -1;

/** Words of two texts that are drawn over each other. */
function coveredOn({ words }: ReadPage): string[] {
  const marked = words.filter(hasMark).toSorted((a, b) => a.top - b.top);
  return marked.flatMap((word, index) => {
    for (let at = index + 1; at < marked.length; at++) {
      const other = marked[at] as ReadWord;
      if (other.top > word.bottom - lean) break;
      if (other.left < word.right - lean && word.left < other.right - lean)
        return [`${word.text} ${other.text}`];
    }
    return [];
  });
}
