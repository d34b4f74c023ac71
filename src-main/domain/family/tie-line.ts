import type { TieKind } from '../lists/family-ties.ts';
import type { Shape } from '../results/drawing.ts';
import type { Place } from './genogram-measures.ts';

/**
 * A line that says how two are to each other: thick when close, broken when distant, a zigzag in conflict, cut by two bars
 * where it ended. No colour tells it. `way` is a path of points near one another.
 */
export function drawTie(kind: TieKind, way: readonly Place[]): Shape[] {
  switch (kind) {
    case 'close':
      return [path(way, 3)];
    case 'distant':
      return way.flatMap((from, at) => {
        const to = way[at + 1];
        return to === undefined || at % 2 === 1 ? [] : [path([from, to], 1.2)];
      });
    case 'conflict':
      return [path(zigzag(way), 1.2)];
    case 'cut-off': {
      const cut = straightNear(way, Math.floor(way.length / 2));
      return [path(way.slice(0, cut), 1.2), path(way.slice(cut + 1), 1.2), ...bars(way, cut - 1, cut + 1)];
    }
  }
}

const path = (way: readonly Place[], width: number): Shape => ({
  ...{ kind: 'polyline', points: way.map(({ x, y }): [number, number] => [x, y]), tone: 'soft', width },
});

/** A point beside a way at one of its steps. */
function beside(way: readonly Place[], at: number, by: number): Place {
  const here = way[at] ?? { x: 0, y: 0 };
  const [before, after] = [way[at - 1] ?? here, way[at + 1] ?? here];
  const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
  return {
    x: here.x - ((after.y - before.y) / length) * by,
    y: here.y + ((after.x - before.x) / length) * by,
  };
}

/** The place nearest to the middle at which a way does not bend: the bars across it stay clear of what it bends around. */
function straightNear(way: readonly Place[], middle: number): number {
  const isStraight = (at: number) => {
    const [from, here, to] = [way[at - 3], way[at], way[at + 3]];
    if (from === undefined || here === undefined || to === undefined) return false;
    const turn = (here.x - from.x) * (to.y - here.y) - (here.y - from.y) * (to.x - here.x);
    return Math.abs(turn) < 10;
  };
  const nearest = way
    .map((_, at) => at)
    .toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  return nearest.find(isStraight) ?? middle;
}

const zigzag = (way: readonly Place[]): Place[] =>
  way.map((here, at) => (at === 0 || at === way.length - 1 ? here : beside(way, at, at % 2 === 0 ? 4 : -4)));

const bars = (way: readonly Place[], ...at: number[]): Shape[] =>
  at.map((one) => path([beside(way, one, 5.5), beside(way, one, -5.5)], 1.6));
