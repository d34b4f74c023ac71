import type { Random } from '#demo/random';
import type { TextSource } from '../hostile-text/texts.ts';

/** A text as it was dealt to a field: made of marks that stand nowhere else, so that each is known on paper. */
export type DealtText = { field: string; shape: string; text: string };

/** The most a field may take, from the longest there is to a single mark. */
const lengths = [50_000, 5_000, 2_000, 1_000, 500, 400, 300, 200, 150, 120, 80, 60, 40, 30, 20, 10, 5];

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Letters no label of a form begins with. */
const starts = 'QXZ';
const markLength = 5;

/** A mark: a capital and four letters, in the order of their making. */
export const markPattern = /[QXZ][a-z]{4}/g;

function markOf(number: number): string {
  let [mark, rest] = ['', number];
  for (let at = 1; at < markLength; at++) {
    mark = `${letters[rest % letters.length]}${mark}`;
    rest = Math.floor(rest / letters.length);
  }
  const start = starts[rest];
  if (start === undefined) throw new RangeError('the marks are used up');
  return `${start}${mark}`;
}

/** Shapes that have been lost on paper, by how marks are joined; `last` of so many letters at most. */
const shapes: Record<
  string,
  { isLined: boolean; atMost: number; join: (random: Random, at: number) => string }
> = {
  sentence: { isLined: false, atMost: 400, join: () => ' ' },
  endless: { isLined: false, atMost: 5_000, join: () => '' },
  prose: { isLined: false, atMost: 50_000, join: () => ' ' },
  paragraphs: { isLined: true, atMost: 50_000, join: (random) => (random.chance(0.03) ? '\n\n' : ' ') },
  'short lines': { isLined: true, atMost: 2_000, join: () => '\n' },
  'blank lines between': { isLined: true, atMost: 1_200, join: () => '\n\n' },
  'lines and blanks': {
    isLined: true,
    atMost: 4_000,
    join: (random) => random.pick([' ', ' ', '\n', '\n\n\n', '\n- ']),
  },
};

/** Deals out texts of random shape and length; every other one as long as its field takes, or nearly. */
export function longTexts(random: Random, most = 50_000) {
  const dealt: DealtText[] = [];
  let marks = 0;
  const write = (shape: string, length: number): string => {
    const { join } = shapes[shape] ?? { join: () => ' ' };
    let text = markOf(marks++);
    for (;;) {
      const next = `${join(random, text.length)}${markOf(marks)}`;
      if (text.length + next.length > length) return text;
      marks++;
      text += next;
    }
  };
  const source: TextSource = {
    next(field, takes) {
      const takesAtMost = lengths.find((length) => takes('x'.repeat(length)));
      if (takesAtMost === undefined) return undefined;
      const isLined = takes('x\nx');
      const shape = random.pick(
        Object.keys(shapes).filter((name) => isLined || shapes[name]?.isLined === false),
      );
      const room = Math.min(takesAtMost, most, shapes[shape]?.atMost ?? 0);
      const length = random.chance(takesAtMost > 5_000 ? 0.04 : 0.3)
        ? room
        : evenly(random, room, takesAtMost);
      // The least a field takes, and a mark more: a text ends before the next mark would pass its length.
      const least = lengths.findLast((count) => takes('x'.repeat(count))) ?? markLength;
      const text = write(shape, Math.min(takesAtMost, Math.max(least * 2, length)));
      dealt.push({ field, shape, text });
      return text;
    },
  };
  return { ...source, dealt };
}

/** As many short texts as middling and long ones: lengths lie evenly on a scale of tenfolds. */
function evenly(random: Random, room: number, takesAtMost: number): number {
  const longest = takesAtMost > 5_000 ? Math.min(room, 6_000) : room;
  return Math.round(markLength * (longest / markLength) ** random.next());
}
