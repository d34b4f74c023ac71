import type { Shape } from '../results/drawing.ts';
import type { FamilyPerson } from './family.ts';
import { type Place, symbolSize } from './genogram-measures.ts';
import type { Box } from './way-around.ts';

const half = symbolSize / 2;
const stroke = { tone: 'ink', width: 1.2 } as const;

/** A square for a man, a circle for a woman, a diamond where it is not known, `by` points larger. */
function outline({ x, y }: Place, sex: 'L' | 'P' | null, by = 0): Shape[] {
  const size = half + by;
  const painted = { fill: 'paper', stroke: 'ink', strokeWidth: 1.2 } as const;
  if (sex === 'L')
    return [{ kind: 'rect', x: x - size, y: y - size, width: 2 * size, height: 2 * size, ...painted }];
  if (sex === 'P') return [{ kind: 'circle', x, y, radius: size, ...painted }];
  const points: [number, number][] = [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
    [x, y - size],
  ];
  return [
    { kind: 'polyline', points, tone: 'paper', width: 0.5, filled: true },
    { kind: 'polyline', points, ...stroke },
  ];
}

/** The symbol of somebody: the one served has a double border, whoever died a cross; the age stands inside. */
export function drawSymbol(person: FamilyPerson, place: Place, tellsYears: boolean): Shape[] {
  const { sex, relation, life, age, livesTogether, name } = person;
  const isUnknown = life === 'unknown' || (relation === 'named' && name === '');
  const inside = isUnknown ? '?' : tellsYears && age !== null ? String(age) : '';
  return [
    ...(relation === 'client' ? outline(place, sex, 4) : []),
    ...outline(place, sex),
    ...(life === 'died' ? cross(place) : []),
    ...(inside === '' ? [] : [written(inside, place)]),
    ...(livesTogether ? houseSign(houseOf(place)) : []),
  ];
}

const written = (text: string, { x, y }: Place): Shape => ({
  ...{ kind: 'text', x, y: y + 4, text, size: 11, anchor: 'middle', tone: 'ink' },
});

const cross = ({ x, y }: Place): Shape[] =>
  [-1, 1].map((way) => ({
    ...{ kind: 'line', x1: x - half, y1: y - way * half, x2: x + half, y2: y + way * half, ...stroke },
  }));

/** Where the house of somebody stands. */
const houseOf = ({ x, y }: Place): Place => ({ x: x + half + 8, y: y + half - 4 });

/** What the symbol of somebody takes, and the house beside it. */
export function roomOf(
  { relation, livesTogether }: FamilyPerson,
  place: Place,
): { symbol: Box; beside: Box[] } {
  const around = ({ x, y }: Place, by: number): Box => ({
    left: x - by,
    right: x + by,
    top: y - by,
    bottom: y + by,
  });
  const { x, y } = houseOf(place);
  return {
    symbol: around(place, half + (relation === 'client' ? 4 : 0)),
    beside: livesTogether ? [around({ x, y: y - 3 }, 6)] : [],
  };
}

/** A small house beside whoever lives with the person served. */
export function houseSign({ x, y }: Place): Shape[] {
  const points: [number, number][] = [
    [x - 5, y - 4],
    [x, y - 9],
    [x + 5, y - 4],
    [x + 4, y - 4],
    [x + 4, y + 3],
    [x - 4, y + 3],
    [x - 4, y - 4],
    [x - 5, y - 4],
  ];
  return [{ kind: 'polyline', points, tone: 'ink', width: 0.8, filled: true }];
}

/** A name in two short lines at most, the rest as first letters. */
export function inShortLines(name: string, letters: number): string[] {
  const words = name.trim().split(/\s+/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 2);
  if (lines.length > 2) shown[1] = `${shown[1]} …`;
  return shown
    .filter(Boolean)
    .map((line) => (line.length > letters + 2 ? `${line.slice(0, letters)}…` : line));
}
