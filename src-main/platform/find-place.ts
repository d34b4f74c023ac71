import type { Region } from '#domain/fields/identity';
import type { PlaceParts } from '#domain/import/row-reader';
import { type PlaceLevel, readPlace } from './place-words.ts';
import { type IndexedPlace, places } from './regions.ts';

const levels = ['province', 'regency', 'district', 'village'] as const;

/** What stands before the name of a regency or province in the official list. */
const before =
  /^(kabupaten|kota administrasi|kabupaten administrasi|kota|daerah khusus ibukota|daerah istimewa) /;

let byName: Map<string, IndexedPlace[]> | undefined;

/** The official places by their bare names; made once, when a file is first imported. */
function index(): Map<string, IndexedPlace[]> {
  if (byName !== undefined) return byName;
  byName = new Map();
  for (const place of places()) {
    const key = place.own.replace(before, '');
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [place]);
    else known.push(place);
  }
  return byName;
}

const found = new Map<string, Region | undefined>();
/** So many different places of files are remembered. */
const most = 20_000;

/**
 * The one official place that these names are, the smallest that is certain; undefined where none is, or where several
 * could be meant: a place is never guessed.
 */
export function findPlace(parts: PlaceParts): Region | undefined {
  const key = JSON.stringify(parts);
  if (found.has(key)) return found.get(key);
  if (found.size > most) found.clear();
  const place = look(parts);
  const region = place && { code: place.code, name: place.name };
  found.set(key, region);
  return region;
}

function look({ any, ...parts }: PlaceParts): IndexedPlace | undefined {
  if (any !== undefined) return lookAnywhere(any);
  let within: IndexedPlace | undefined;
  for (const level of levels) {
    const name = parts[level];
    if (name === undefined) continue;
    within = only(candidates(name, [level]), within) ?? within;
  }
  return within;
}

/** A text with all names in it, the smallest first, or one name: a regency rather than a district of that name. */
function lookAnywhere(text: string): IndexedPlace | undefined {
  const names = text
    .split(/\s*[,/;]\s*|\s+-\s+/)
    .filter(Boolean)
    .toReversed();
  let within: IndexedPlace | undefined;
  for (const name of names) {
    const next = (['regency', 'province', 'district', 'village', 'country'] as const)
      .filter((level) => within === undefined || rank(level) > rank(within.level))
      .flatMap((level) => only(candidates(name, [level]), within) ?? [])[0];
    if (next === undefined) return undefined;
    within = next;
  }
  return within;
}

const rank = (level: PlaceLevel): number => (levels as readonly string[]).indexOf(level);

/** The places of this name, as people write it; a city is not the regency around it where the text says which. */
function candidates(name: string, among: readonly PlaceLevel[]): IndexedPlace[] {
  for (const { words } of readPlace(name)) {
    const whole = words.join(' ');
    const bare = whole.replace(before, '');
    const named = (index().get(bare) ?? []).filter(({ level }) => among.includes(level));
    const exact = named.filter(({ own }) => own === whole);
    if (exact.length > 0 && whole !== bare) return exact;
    if (named.length > 0) return named;
  }
  return [];
}

function only(found: readonly IndexedPlace[], within: IndexedPlace | undefined): IndexedPlace | undefined {
  const inside =
    within === undefined ? found : found.filter(({ code }) => code.startsWith(`${within.code}.`));
  return inside.length === 1 ? inside[0] : undefined;
}
