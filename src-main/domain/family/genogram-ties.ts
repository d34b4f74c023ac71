import type { Shape } from '../results/drawing.ts';
import type { Family, FamilyTie } from './family.ts';
import { type Place, symbolSize } from './genogram-measures.ts';
import { smoothWay } from './smooth-way.ts';
import { drawTie } from './tie-line.ts';
import { type Box, isFreeOf, wayAround } from './way-around.ts';

/** So far from names and symbols a tie runs, where there is room, and so far from another that takes the same bend. */
const distances = { symbol: 7, tie: 4 };
/** As many ties beside one another as have room over a row of siblings. */
const most = 3;

/**
 * What is between people, as lines past the symbols and names of everybody else. The nearest are led first, and who goes
 * farther goes outside: no two run in one line.
 */
export function drawTies(
  { ties }: Family,
  placeOf: (id: string) => Place | undefined,
  boxesBut: (own: readonly string[]) => Box[],
): Shape[] {
  const taken = new Map<string, number>();
  const known = ties.flatMap((tie) => {
    const [from, to] = [placeOf(tie.one), placeOf(tie.other)];
    return from === undefined || to === undefined ? [] : [{ tie, from, to }];
  });
  const inOrder = known.toSorted((one, other) => lengthOf(one) - lengthOf(other));
  return inOrder.flatMap(({ tie, from, to }) => {
    const boxes = boxesBut([tie.one, tie.other]);
    const way = wayAround(from, to, boxes, distances.symbol);
    return drawTie(tie.kind, smoothWay(besideOthers(way, boxes, taken), symbolSize / 2 + 4));
  });
}

const lengthOf = ({ from, to }: { tie: FamilyTie; from: Place; to: Place }) =>
  Math.hypot(from.x - to.x, from.y - to.y);

/** A way farther out, as often as another took one of its bends already; as it is, where there is no room. */
function besideOthers(way: Place[], boxes: readonly Box[], taken: Map<string, number>): Place[] {
  const bends = way.slice(1, -1).map(({ x, y }) => `${x} ${y}`);
  const times = Math.max(0, ...bends.map((bend) => taken.get(bend) ?? 0)) % most;
  for (const bend of bends) taken.set(bend, (taken.get(bend) ?? 0) + 1);
  if (times === 0) return way;
  const outer = way.map((at, index) => outwards(way[index - 1], at, way[index + 1], times * distances.tie));
  return isFreeOf(outer, boxes, distances.symbol) ? outer : way;
}

function outwards(before: Place | undefined, at: Place, after: Place | undefined, by: number): Place {
  if (before === undefined || after === undefined) return at;
  const [one, other] = [unit(at, before), unit(at, after)];
  const [x, y] = [-one.x - other.x, -one.y - other.y];
  const length = Math.hypot(x, y) || 1;
  return { x: at.x + (x / length) * by, y: at.y + (y / length) * by };
}

function unit(from: Place, to: Place): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
