import { familyRelations } from '../lists/family-relations.ts';
import type { Drawing } from '../results/drawing.ts';
import { frameShapes } from '../results/frame-shapes.ts';
import type { Family, FamilyPerson } from './family.ts';
import { drawLegend } from './genogram-legend.ts';
import { drawUnions } from './genogram-lines.ts';
import { generationHeight, type Place, symbolSize, symbolWidth } from './genogram-measures.ts';
import { drawSymbol, drawWords, inShortLines } from './genogram-symbols.ts';
import { drawTie, freeWay } from './tie-line.ts';

export type GenogramWords = {
  /** Label of the person served, such as "Penerima Manfaat". */
  clientLabel: string;
  /** How a name stands on the paper: whole, or as initials. */
  nameOf: (name: string) => string;
  /** Whether ages and years of death are told. */
  tellsYears: boolean;
  /** What the drawing says, in words. */
  description: string;
};

/** A genogram, and where in it everybody's symbol has its middle. */
type Genogram = { drawing: Drawing; symbols: { id: string; place: Place }[] };

/**
 * Draws a family: square man, circle woman, diamond where the sex is not known; the one served with a double border, the
 * dead with a cross; couples joined below, children under them; a legend of what is in it. Whoever has no place is left out.
 */
export function drawGenogram(
  family: Family,
  places: ReadonlyMap<string, Place>,
  words: GenogramWords,
): Genogram {
  const placeOf = (id: string) => places.get(id);
  const placed = family.people.flatMap((person) => {
    const place = placeOf(person.id);
    return place === undefined ? [] : [{ person, place }];
  });
  const bottom = Math.max(0, ...placed.map(({ place }) => place.y));
  const right = Math.max(0, ...placed.map(({ place }) => place.x)) + symbolWidth / 2;
  const shapes = [
    ...drawUnions(family, placeOf),
    ...family.ties.flatMap(({ one, other, kind }) => {
      const [from, to] = [placeOf(one), placeOf(other)];
      if (from === undefined || to === undefined) return [];
      const others = placed.filter(({ person: { id } }) => id !== one && id !== other);
      return drawTie(
        kind,
        freeWay(
          from,
          to,
          symbolSize / 2 + 4,
          others.map(({ place }) => place),
        ),
      );
    }),
    ...placed.flatMap(({ person, place }) => [
      ...drawSymbol(person, place, words.tellsYears),
      ...drawWords(person, place, {
        below: inShortLines(words.nameOf(person.name), 14),
        role: roleOf(person, family),
        tellsYears: words.tellsYears,
      }),
    ]),
    ...drawLegend(family, words.clientLabel, Math.max(right, 420), bottom + generationHeight / 2 + 24),
  ];
  const { drawing, dx, dy } = frameShapes(shapes, 8, words.description);
  const symbols = placed.map(({ person, place }) => ({
    id: person.id,
    place: { x: place.x + dx, y: place.y + dy },
  }));
  return { drawing, symbols };
}

/** What somebody is to the one served, where no line or no name says it. */
function roleOf(person: FamilyPerson, { unions }: Family): string {
  const { relation, id, name, isCaregiver } = person;
  if (relation === 'client' || relation === 'named') return '';
  const isLinked = unions.some(({ partners, children }) => partners.includes(id) || children.includes(id));
  const said = isLinked && name !== '' ? '' : familyRelations[relation].toLowerCase();
  return [said, isCaregiver ? 'pengampu' : ''].filter(Boolean).join(', ');
}
