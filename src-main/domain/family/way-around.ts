import type { Place } from './genogram-measures.ts';

/** What a line may not run through. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** So much longer a way may be for each bend it is spared, in points. */
const bendCost = 12;

const grow = ({ left, top, right, bottom }: Box, by: number): Box => ({
  ...{ left: left - by, top: top - by, right: right + by, bottom: bottom + by },
});

const isWithin = ({ x, y }: Place, { left, top, right, bottom }: Box) =>
  x > left + 0.01 && x < right - 0.01 && y > top + 0.01 && y < bottom - 0.01;

/** Whether the straight line between two runs through a box; along its edge is beside it. */
function crosses(from: Place, to: Place, { left, top, right, bottom }: Box): boolean {
  let [enters, leaves] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [start, by, low, high] of [
    [from.x, dx, left + 0.01, right - 0.01],
    [from.y, dy, top + 0.01, bottom - 0.01],
  ] as const) {
    if (by === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / by, (high - start) / by];
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
  }
  return enters < leaves;
}

/** Whether a way keeps such a distance from every box. */
export const isFreeOf = (way: readonly Place[], boxes: readonly Box[], distance: number): boolean =>
  way.slice(1).every((to, at) => !boxes.some((box) => crosses(way[at] ?? to, to, grow(box, distance))));

/**
 * The way from one point to another that is shortest and runs through no box, as the points where it bends, at such a
 * distance from them as there is room for; straight where no way is free.
 */
export function wayAround(from: Place, to: Place, boxes: readonly Box[], distance: number): Place[] {
  const holdsEnd = (box: Box) => isWithin(from, box) || isWithin(to, box);
  const around = boxes.filter((box) => !holdsEnd(box));
  for (const near of [distance, distance / 2, 1]) {
    // What begins close to a word leaves it all the same without running through it.
    const blocks = around.map((box) => (holdsEnd(grow(box, near)) ? box : grow(box, near)));
    const way = shortest(from, to, blocks);
    if (way !== undefined) return way;
  }
  return [from, to];
}

const cornersOf = ({ left, top, right, bottom }: Box): Place[] =>
  [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));

/** A point that was reached, and how. */
type Step = { at: Place; spent: number; before: Step | undefined };

/** From corner to corner of what stands in the way; undefined where everything is closed. */
function shortest(from: Place, to: Place, blocks: readonly Box[]): Place[] | undefined {
  const isFree = (one: Place, other: Place) => !blocks.some((block) => crosses(one, other, block));
  if (isFree(from, to)) return [from, to];
  const far = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y);
  const corners = blocks.flatMap(cornersOf).filter((at) => !blocks.some((block) => isWithin(at, block)));
  const open: Step[] = [{ at: from, spent: 0, before: undefined }];
  const left = new Set([...corners, to]);
  const best = new Map<Place, number>();
  while (open.length > 0) {
    const [step] = open.splice(
      indexOfLeast(open, ({ at, spent }) => spent + far(at, to)),
      1,
    );
    if (step === undefined) break;
    if (step.at === to) return pointsOf(step);
    if (step.at !== from && !left.delete(step.at)) continue;
    for (const next of left) {
      const spent = step.spent + far(step.at, next) + bendCost;
      if (spent >= (best.get(next) ?? Number.POSITIVE_INFINITY) || !isFree(step.at, next)) continue;
      best.set(next, spent);
      open.push({ at: next, spent, before: step });
    }
  }
  return undefined;
}

function indexOfLeast<T>(all: readonly T[], weigh: (one: T) => number): number {
  const weights = all.map(weigh);
  return weights.indexOf(Math.min(...weights));
}

const pointsOf = ({ at, before }: Step): Place[] => (before === undefined ? [at] : [...pointsOf(before), at]);
