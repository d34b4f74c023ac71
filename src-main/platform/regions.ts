import { setImmediate as nextTurn } from 'node:timers/promises';
import { abroad, countries } from '#domain/lists/countries';
import { plainWords } from '#domain/people/search-key';
import { areaLines } from './area-lines.ts';
import { type PlaceLevel, type PlaceQuery, readPlace } from './place-words.ts';

/**
 * A place: its official code, and its name with those it lies in ("Cibinong, Kabupaten Bogor, Jawa Barat").
 */
type Place = { code: string; name: string; level: PlaceLevel };
/** A place with its own name and all names it lies in, as plain words. */
export type IndexedPlace = Place & { own: string; words: string };

const files = {
  province: 'provinces',
  regency: 'regencies',
  district: 'districts',
  village: 'villages',
} as const;

let loaded: IndexedPlace[] | undefined;
let loading: Promise<IndexedPlace[]> | undefined;

/** The official list, read once, when first asked. */
export function places(): IndexedPlace[] {
  if (loaded !== undefined) return loaded;
  const laying = layOut();
  for (;;) {
    const { done, value } = laying.next();
    if (done) return value;
  }
}

/** The same, laid out a little at a time: whoever asks for something else meanwhile waits for one step of it. */
export async function loadPlaces(): Promise<void> {
  if (loaded !== undefined) return;
  // Kept no longer than it runs: what could not be read this time is read by whoever asks next.
  loading ??= layOutInSteps().finally(() => {
    loading = undefined;
  });
  await loading;
}

async function layOutInSteps(): Promise<IndexedPlace[]> {
  const laying = layOut();
  for (;;) {
    const { done, value } = laying.next();
    if (done) return value;
    await nextTurn();
  }
}

/** So many places in one step: a few milliseconds. */
const atOnce = 1_000;

/** The list in its order, each place after the one it lies in; pauses after each step. */
function* layOut(): Generator<undefined, IndexedPlace[]> {
  const byCode = new Map<string, IndexedPlace>();
  for (const [level, file] of Object.entries(files) as [
    keyof typeof files,
    (typeof files)[keyof typeof files],
  ][]) {
    yield;
    for (const line of areaLines(file)) {
      const [code = '', ...rest] = line.split(',');
      const parent = byCode.get(code.slice(0, code.lastIndexOf('.')));
      const own = titleCase((rest.length > 1 ? rest.slice(1) : rest).join(',').replaceAll('"', ''));
      const plain = plainWords(own).join(' ');
      byCode.set(code, {
        code,
        name: parent === undefined ? own : `${own}, ${parent.name}`,
        level,
        own: plain,
        words: ` ${plain}${parent?.words ?? ''}`,
      });
      if (byCode.size % atOnce === 0) yield;
    }
  }
  loaded = [...byCode.values(), ...placesAbroad()];
  return loaded;
}

function placesAbroad(): IndexedPlace[] {
  const everywhere = { code: abroad.code, name: abroad.name, level: 'country' as const };
  const known = Object.entries(countries).map(([number, [name, ...others]]) => ({
    code: `${abroad.code}.${number}`,
    name: `${name}, ${abroad.name}`,
    level: 'country' as const,
    own: plainWords(name).join(' '),
    words: ` ${plainWords([name, ...others, abroad.name].join(' ')).join(' ')}`,
  }));
  const own = plainWords(abroad.name).join(' ');
  return [{ ...everywhere, own, words: ` ${own}` }, ...known];
}

/** A kabupaten or kota by its official code; undefined for what is none. */
export const findRegency = (code: string): Place | undefined =>
  places().find((place) => place.level === 'regency' && place.code === code);

const isCode = (text: string) => /^\d{2}(\.\d{2}){1,2}(\.\d{4})?$/.test(text.trim());

/**
 * Places that lie in all that was typed and have some of it in their own name, in the order and words in which people
 * say places; larger places and names that begin as typed first. At most `limit`; fewer than two letters find nothing. A
 * code finds the place that bears it.
 */
export function searchRegions(text: string, level: PlaceLevel | 'any', limit = 20): Place[] {
  if (isCode(text)) return places().filter(({ code }) => code === text.trim());
  const ways = readPlace(text).filter(({ words }) => (words[0] ?? '').length >= 2);
  const found = places().flatMap((place) => {
    if (level !== 'any' && place.level !== level) return [];
    const ranks = ways.flatMap((way, at) =>
      isMeant(place, way) ? [rankOf(place, way.words) + at / 10] : [],
    );
    return ranks.length === 0 ? [] : [{ place, rank: Math.min(...ranks) }];
  });
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank || a.place.code.length - b.place.code.length || (a.place.own < b.place.own ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ place: { code, name, level: itsLevel } }) => ({ code, name, level: itsLevel }));
}

function isMeant(place: IndexedPlace, { words, level }: PlaceQuery): boolean {
  if (level !== undefined && place.level !== level) return false;
  if (!words.every((word) => place.words.includes(` ${word}`))) return false;
  return place.level === 'country' || words.some((word) => ` ${place.own}`.includes(` ${word}`));
}

/** 0 for the name itself, 1 for a name that stands first or last in what was typed, then names that begin alike. */
function rankOf({ own, words, level }: IndexedPlace, typed: readonly string[]): number {
  const all = typed.join(' ');
  const bare = own.replace(/^(kabupaten|kota administrasi|kota|daerah khusus ibukota|daerah istimewa) /, '');
  if (own === all || bare === all) return 0;
  if (level === 'country') return words.startsWith(` ${all}`) ? 0 : 1;
  const names = [own, bare];
  if (names.some((name) => all.startsWith(`${name} `) || all.endsWith(` ${name}`))) return 1;
  if (bare.startsWith(all)) return 1;
  return bare.startsWith(typed[0] ?? '') ? 2 : 3;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s(./-])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
