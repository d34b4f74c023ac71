import type { TieKind } from '../lists/family-ties.ts';
import type { Shape } from '../results/drawing.ts';
import type { Place } from './genogram-measures.ts';

/**
 * A line that says how two are to each other: thick when close, broken when distant, a zigzag in conflict, cut by two bars
 * where it ended. No colour tells it. `way` is a path of points near one another.
 */
export function drawTie(kind: TieKind, way: readonly Place[]): Shape[] {
  const half = Math.floor(way.length / 2);
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
    case 'cut-off':
      return [
        path(way.slice(0, half), 1.2),
        path(way.slice(half + 1), 1.2),
        ...bars(way, half - 1, half + 1),
      ];
  }
}

const path = (way: readonly Place[], width: number): Shape => ({
  ...{ kind: 'polyline', points: way.map(({ x, y }): [number, number] => [x, y]), tone: 'soft', width },
});

/** So long is each step of a way, in points. */
const step = 5;

/** A way between two symbols, outside both, bent sideways by so many points in its middle. */
export function wayBetween(from: Place, to: Place, radius: number, bend = 0): Place[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [unitX, unitY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const off = Math.min(radius, length * 0.45);
  const steps = Math.max(4, 2 * Math.round((length - 2 * off) / step / 2) + 1);
  return Array.from({ length: steps + 1 }, (_, at) => {
    const along = off + ((length - 2 * off) * at) / steps;
    const aside = bend * Math.sin((Math.PI * along) / length);
    return { x: from.x + unitX * along - unitY * aside, y: from.y + unitY * along + unitX * aside };
  });
}

/** The way between two that runs over the fewest of others, straight where it can. */
export function freeWay(from: Place, to: Place, radius: number, others: readonly Place[]): Place[] {
  const hits = (way: readonly Place[]) =>
    others.filter((other) => way.some(({ x, y }) => Math.hypot(x - other.x, y - other.y) < radius)).length;
  const straight = wayBetween(from, to, radius);
  let best = { way: straight, hits: hits(straight) };
  for (const bend of [-28, 28, -56, 56, -84, 84]) {
    if (best.hits === 0) break;
    const way = wayBetween(from, to, radius, bend);
    const next = hits(way);
    if (next < best.hits) best = { way, hits: next };
  }
  return best.way;
}

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

const zigzag = (way: readonly Place[]): Place[] =>
  way.map((here, at) => (at === 0 || at === way.length - 1 ? here : beside(way, at, at % 2 === 0 ? 4 : -4)));

const bars = (way: readonly Place[], ...at: number[]): Shape[] =>
  at.map((one) => path([beside(way, one, 6), beside(way, one, -6)], 1.6));
