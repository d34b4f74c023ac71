import type { Shape } from '../results/drawing.ts';
import { roughWidth } from '../results/frame-shapes.ts';
import type { FamilyPerson } from './family.ts';
import { type Place, symbolSize } from './genogram-measures.ts';

/** What stands in and around a symbol. */
type SymbolWords = {
  /** Under it, a line each. */
  below: string[];
  /** What the person is to the one served, where no line says it. */
  role: string;
  /** Whether ages and years are told. */
  tellsYears: boolean;
};

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
    ...(livesTogether ? houseSign({ x: place.x + half + 8, y: place.y + half - 4 }) : []),
  ];
}

const written = (text: string, { x, y }: Place): Shape => ({
  ...{ kind: 'text', x, y: y + 4, text, size: 11, anchor: 'middle', tone: 'ink' },
});

const cross = ({ x, y }: Place): Shape[] =>
  [-1, 1].map((way) => ({
    ...{ kind: 'line', x1: x - half, y1: y - way * half, x2: x + half, y2: y + way * half, ...stroke },
  }));

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

/** The words around a symbol on paper of their own, so that a line behind them does not cross them out. */
export function drawWords(
  person: FamilyPerson,
  place: Place,
  { below, role, tellsYears }: SymbolWords,
): Shape[] {
  const lines = [
    ...below.map((text) => ({ text, size: 8, tone: 'ink' as const, bold: person.relation === 'client' })),
    ...(role === '' ? [] : [{ text: role, size: 7, tone: 'soft' as const, bold: false }]),
  ];
  const from = place.y + half + (person.relation === 'client' ? 6 : 2);
  return [
    ...lines.flatMap(({ text, size, tone, bold }, index) =>
      onPaper(text, { x: place.x, y: from + 8 + index * 9 }, size, tone, bold),
    ),
    ...(tellsYears && person.deathYear !== null
      ? onPaper(`† ${person.deathYear}`, { x: place.x + half + 2, y: place.y - half - 3 }, 7, 'ink', false)
      : []),
  ];
}

function onPaper(
  text: string,
  { x, y }: Place,
  size: number,
  tone: 'ink' | 'soft',
  isBold: boolean,
): Shape[] {
  const width = roughWidth(text, size) + 2;
  return [
    { kind: 'rect', x: x - width / 2, y: y - size + 0.5, width, height: size + 1, fill: 'paper' },
    {
      ...{ kind: 'text', x, y, text, size, anchor: 'middle', tone },
      ...(isBold ? { bold: true as const } : {}),
    },
  ];
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
