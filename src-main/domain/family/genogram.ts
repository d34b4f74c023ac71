import { familyRelations } from '../lists/family-relations.ts';
import type { Drawing } from '../results/drawing.ts';
import { frameShapes } from '../results/frame-shapes.ts';
import type { Family, FamilyPerson } from './family.ts';
import { drawLegend } from './genogram-legend.ts';
import { drawUnions } from './genogram-lines.ts';
import { generationHeight, type Place, symbolWidth } from './genogram-measures.ts';
import { drawSymbol, inShortLines, roomOf } from './genogram-symbols.ts';
import { drawTies } from './genogram-ties.ts';
import { boxOfWord, drawWord, wordsAround } from './genogram-words.ts';
import { type Box, wayAround } from './way-around.ts';

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

/** So far from names and symbols the lines of descent run, where there is room. */
const distance = 4;

/**
 * Draws a family: square man, circle woman, diamond where the sex is not known; the one served with a double border, the
 * dead with a cross; couples joined below, children under them; a legend of what is in it. Lines run past names and symbols.
 * Whoever has no place is left out.
 */
export function drawGenogram(
  family: Family,
  places: ReadonlyMap<string, Place>,
  words: GenogramWords,
): Genogram {
  const placeOf = (id: string) => places.get(id);
  const placed = family.people.flatMap((person) => {
    const place = placeOf(person.id);
    return place === undefined
      ? []
      : [{ person, place, said: sayAround(person, place, family, words, placeOf) }];
  });
  const rooms = placed.map(({ person, place, said }) => {
    const { symbol, beside } = roomOf(person, place);
    return { id: person.id, symbol, words: [...said.map(boxOfWord), ...beside] };
  });
  const bottom = Math.max(0, ...placed.map(({ place }) => place.y));
  const right = Math.max(0, ...placed.map(({ place }) => place.x)) + symbolWidth / 2;
  const shapes = [
    ...drawUnions(family, {
      placeOf,
      footOf: (id) => footOf(rooms.find((room) => room.id === id)),
      lead: (from, to, own) => wayAround(from, to, roomsBut(rooms, own), distance),
    }),
    ...drawTies(family, placeOf, (own) => roomsBut(rooms, own)),
    ...placed.flatMap(({ person, place, said }) => [
      ...drawSymbol(person, place, words.tellsYears),
      ...said.flatMap(drawWord),
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

/** What somebody's symbol and words take of the drawing. */
type Room = { id: string; symbol: Box; words: Box[] };

/** What a line between some of the people runs past: all that is written, and the symbols of everybody else. */
const roomsBut = (rooms: readonly Room[], own: readonly string[]): Box[] =>
  rooms.flatMap(({ id, symbol, words }) => (own.includes(id) ? words : [symbol, ...words]));

/** Below what is written under a symbol. */
const footOf = (room: Room | undefined) =>
  Math.max(...(room === undefined ? [0] : [room.symbol, ...room.words].map(({ bottom }) => bottom)));

function sayAround(
  person: FamilyPerson,
  place: Place,
  family: Family,
  { nameOf, tellsYears }: GenogramWords,
  placeOf: (id: string) => Place | undefined,
) {
  const twins = family.twins.find((group) => group.includes(person.id)) ?? [];
  const xs = twins.flatMap((id) => placeOf(id)?.x ?? []);
  // The line of twins comes from their middle.
  const isLeftTwin = xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length) > place.x;
  return wordsAround(person, place, {
    below: inShortLines(nameOf(person.name), 14),
    roles: rolesOf(person, family),
    yearOn: tellsYears ? (isLeftTwin ? 'left' : 'right') : null,
  });
}

/** What somebody is to the one served, where no line or no name says it. */
function rolesOf(person: FamilyPerson, { unions }: Family): string[] {
  const { relation, id, name, isCaregiver } = person;
  if (relation === 'client' || relation === 'named') return [];
  const isLinked = unions.some(({ partners, children }) => partners.includes(id) || children.includes(id));
  return [
    ...(isLinked && name !== '' ? [] : [familyRelations[relation].toLowerCase()]),
    ...(isCaregiver ? ['pengampu'] : []),
  ];
}
