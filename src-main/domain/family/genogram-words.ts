import type { Shape } from '../results/drawing.ts';
import { roughWidth } from '../results/frame-shapes.ts';
import type { FamilyPerson } from './family.ts';
import { type Place, symbolSize } from './genogram-measures.ts';
import { inShortLines } from './genogram-symbols.ts';
import type { Box } from './way-around.ts';

/** What is written around a symbol. */
type SymbolWords = {
  /** Under it, a line each. */
  below: string[];
  /** What the person is to the one served, where no line says it: a word or two. */
  roles: string[];
  /** On which side of it the year of death stands, above; null where it is not told. */
  yearOn: 'left' | 'right' | null;
};

/** A word where it stands, by its middle and its base line. */
type PlacedWord = Place & { text: string; size: number; tone: 'ink' | 'soft'; isBold: boolean };

const half = symbolSize / 2;
/** As much as fits between the words of two who stand side by side, in points. */
const widest = 76;

/** The words around a symbol: the name and what they are below it, the year of death above. */
export function wordsAround(
  { relation, deathYear }: FamilyPerson,
  place: Place,
  { below, roles, yearOn }: SymbolWords,
): PlacedWord[] {
  const isClient = relation === 'client';
  const joined = roles.join(', ');
  const isWide = roughWidth(joined, 7) > widest;
  const said = joined === '' ? [] : isWide ? roles.flatMap((role) => inShortLines(role, 20)) : [joined];
  const from = place.y + half + (isClient ? 6 : 2);
  const lines = [
    ...below.map((text) => ({ text, size: 8, tone: 'ink' as const, isBold: isClient })),
    ...said.map((text) => ({ text, size: 7, tone: 'soft' as const, isBold: false })),
  ];
  const aside = yearOn === 'left' ? -half - 2 : half + 2;
  return [
    ...lines.map((line, index) => ({ ...line, x: place.x, y: from + 8 + index * 9 })),
    ...(yearOn === null || deathYear === null
      ? []
      : [
          {
            ...{ text: `† ${deathYear}`, x: place.x + aside, y: place.y - half - 3 },
            ...{ size: 7, tone: 'ink' as const, isBold: false },
          },
        ]),
  ];
}

/** The room that a word takes. */
export function boxOfWord({ text, x, y, size }: PlacedWord): Box {
  const aside = (roughWidth(text, size) + 2) / 2;
  return { left: x - aside, right: x + aside, top: y - size + 0.5, bottom: y + 1.5 };
}

/** A word on paper of its own: where somebody moved a symbol onto a line, it is read all the same. */
export function drawWord(word: PlacedWord): Shape[] {
  const { x, y, text, size, tone, isBold } = word;
  const { left, top, right, bottom } = boxOfWord(word);
  return [
    { kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill: 'paper' },
    {
      ...{ kind: 'text', x, y, text, size, anchor: 'middle', tone },
      ...(isBold ? { bold: true as const } : {}),
    },
  ];
}
