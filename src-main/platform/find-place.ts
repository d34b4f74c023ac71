import type { FoundPlace, PlaceParts } from '#domain/import/row-reader';
import { type PlaceLevel, readPlace } from './place-words.ts';
import { type IndexedPlace, places } from './regions.ts';

const levels = ['province', 'regency', 'district', 'village'] as const;
type Level = (typeof levels)[number];

/** What stands before the name of a province or regency in the official list, and what it says. */
const kind = /^(kabupaten|kota|daerah khusus ibukota|daerah istimewa)( administrasi)?(?: |$)/;

const isNamedByKind = (level: PlaceLevel) => level === 'province' || level === 'regency';

let indexed: { byName: Map<string, IndexedPlace[]>; byCode: Map<string, IndexedPlace> } | undefined;

/** The official places by level and bare name, and by code; made once, when a file is first imported. */
export function layOutPlaces() {
  if (indexed !== undefined) return indexed;
  const byName = new Map<string, IndexedPlace[]>();
  const byCode = new Map<string, IndexedPlace>();
  for (const place of places()) {
    byCode.set(place.code, place);
    const key = `${place.level} ${isNamedByKind(place.level) ? place.own.replace(kind, '') : place.own}`;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [place]);
    else known.push(place);
  }
  indexed = { byName, byCode };
  return indexed;
}

const found = new Map<string, FoundPlace>();
/** So many different places of files are remembered. */
const most = 20_000;
/** Of more places than these nobody would choose: such a name says too little to be asked about. */
const choosable = 12;

/**
 * The official place that these names are. Where several could be meant they are its `choices`, to be asked: a place is
 * never guessed. What of the names lies nowhere in it is `lost`.
 */
export function findPlace(parts: PlaceParts): FoundPlace {
  const key = JSON.stringify(parts);
  const before = found.get(key);
  if (before !== undefined) return before;
  if (found.size > most) found.clear();
  const { set, lost, asked } = parts.any === undefined ? lookByLevel(parts) : lookAnywhere(parts);
  const regions = set.map(({ code, name }) => ({ code, name }));
  const [only] = regions;
  const place: FoundPlace = {
    region: regions.length === 1 ? only : undefined,
    choices: regions.length > 1 && regions.length <= choosable ? regions : [],
    lost: regions.length > choosable ? [...lost, ...asked] : lost,
    asked: asked.at(-1),
  };
  found.set(key, place);
  return place;
}

type Looked = { set: IndexedPlace[]; lost: Level[]; asked: Level[] };

/** Names by level, each within those above it; a smaller name settles which of several larger ones is meant. */
function lookByLevel({ codes = {}, ...parts }: PlaceParts): Looked {
  let set: IndexedPlace[] = [];
  const [lost, asked]: [Level[], Level[]] = [[], []];
  for (const level of levels) {
    const name = parts[level];
    if (name === undefined) continue;
    const told = inside(chosen(codes[level]), set);
    const next = told.length > 0 ? told : inside(candidates(name, level), set);
    if (next.length > 0) set = next;
    (next.length > 0 ? asked : lost).push(level);
  }
  if (set.length > 0 || lost.length === 0) return { set, lost, asked };
  // Columns are mistaken for one another: a province stands where a regency should.
  const [first] = lost;
  const anywhere = lookAnywhere({ any: parts[first ?? 'province'] ?? '' }).set;
  return anywhere.length === 1 ? { set: anywhere, lost: lost.slice(1), asked: [] } : { set: [], lost, asked };
}

const groups: readonly (readonly PlaceLevel[])[] = [
  ['province', 'regency'],
  ['district'],
  ['village'],
  ['country'],
];

/** A text with all names in it, the smallest first, or one name: a regency or province rather than a smaller place of that name. */
function lookAnywhere({ any = '', codes = {} }: PlaceParts): Looked {
  const told = chosen(codes.any);
  if (told.length > 0) return { set: told, lost: [], asked: [] };
  const names = any
    .split(/\s*[,/;]\s*|\s+-\s+/)
    .filter(Boolean)
    .toReversed();
  let set: IndexedPlace[] = [];
  for (const name of names) {
    const within = set;
    const next = groups
      .map((group) => group.flatMap((level) => inside(candidates(name, level), within)))
      .find((some) => some.length > 0);
    if (next === undefined) return { set: [], lost: [], asked: [] };
    set = next;
  }
  return { set, lost: [], asked: [] };
}

const chosen = (code: string | undefined): IndexedPlace[] => {
  const place = code === undefined ? undefined : layOutPlaces().byCode.get(code);
  return place === undefined ? [] : [place];
};

const inside = (some: readonly IndexedPlace[], set: readonly IndexedPlace[]): IndexedPlace[] =>
  set.length === 0
    ? [...some]
    : some.filter(({ code }) => set.some((around) => code.startsWith(`${around.code}.`)));

/** The places of this level and name, as people write it; a text that says which kind it is means no other. */
function candidates(name: string, level: PlaceLevel): IndexedPlace[] {
  for (const way of readPlace(name)) {
    if (way.level !== undefined && way.level !== level) continue;
    const whole = way.words.join(' ');
    const said = isNamedByKind(level) ? kind.exec(whole)?.[1] : undefined;
    const bare = said === undefined ? whole : whole.replace(kind, '');
    // "DKI" alone is the only one of its kind.
    const named =
      layOutPlaces().byName.get(`${level} ${said === 'daerah khusus ibukota' ? bare || 'jakarta' : bare}`) ??
      [];
    const meant = said === undefined ? named : named.filter(({ own }) => own.startsWith(said));
    if (meant.length > 0) return meant;
  }
  return [];
}
