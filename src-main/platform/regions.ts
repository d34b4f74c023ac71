import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plainWords } from '#domain/people/search-key';

/** Where an Indonesian place stands among the others. */
type RegionLevel = 'province' | 'regency' | 'district' | 'village';

/**
 * A place: its official code, and its name with those it lies in ("Cibinong, Kabupaten Bogor, Jawa Barat").
 */
type Place = { code: string; name: string; level: RegionLevel };
type Indexed = Place & { own: string; words: string };

const files = {
  province: 'provinces',
  regency: 'regencies',
  district: 'districts',
  village: 'villages',
} as const;

let loaded: Indexed[] | undefined;

/** The official list comes from the package idn-area-data (data ODbL); read once, when first asked. */
function places(): Indexed[] {
  if (loaded !== undefined) return loaded;
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const byCode = new Map<string, Indexed>();
  for (const [level, file] of Object.entries(files) as [RegionLevel, string][]) {
    const [, ...lines] = readFileSync(join(folder, `${file}.csv`), 'utf8')
      .trim()
      .split('\n');
    for (const line of lines) {
      const [code = '', ...rest] = line.replace('\r', '').split(',');
      const parent = byCode.get(code.slice(0, code.lastIndexOf('.')));
      const own = titleCase((rest.length > 1 ? rest.slice(1) : rest).join(',').replaceAll('"', ''));
      const name = parent === undefined ? own : `${own}, ${parent.name}`;
      byCode.set(code, {
        code,
        name,
        level,
        own: plainWords(own).join(' '),
        words: ` ${plainWords(name).join(' ')}`,
      });
    }
  }
  loaded = [...byCode.values()];
  return loaded;
}

/**
 * Places whose own name holds the first word typed and which lie in the others, larger places and names that
 * begin as typed first. At most `limit`; fewer than two letters find nothing.
 */
export function searchRegions(text: string, level: RegionLevel | 'any', limit = 20): Place[] {
  const words = plainWords(text);
  const [first = ''] = words;
  if (first.length < 2) return [];
  const typed = words.join(' ');
  const found: { place: Indexed; rank: number }[] = [];
  for (const place of places()) {
    if (level !== 'any' && place.level !== level) continue;
    if (!` ${place.own}`.includes(` ${first}`) || !words.every((word) => place.words.includes(` ${word}`)))
      continue;
    found.push({ place, rank: rankOf(place, typed, first) });
  }
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank || a.place.code.length - b.place.code.length || (a.place.own < b.place.own ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ place: { code, name, level: itsLevel } }) => ({ code, name, level: itsLevel }));
}

function rankOf(place: Indexed, typed: string, first: string): number {
  const bare = place.own.replace(/^(kabupaten|kota) /, '');
  if (place.own === typed || bare === typed) return 0;
  if (bare.startsWith(typed)) return 1;
  return bare.startsWith(first) ? 2 : 3;
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s(./-])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
