import { plainWords } from '#domain/people/search-key';

/** Where a place stands: those of Indonesia, or another country. */
export type PlaceLevel = 'province' | 'regency' | 'district' | 'village' | 'country';

/** Words before a name that say what it is; those that stand in no official name themselves are taken away. */
const levelWords: Readonly<Record<string, PlaceLevel>> = {
  prov: 'province',
  prop: 'province',
  provinsi: 'province',
  propinsi: 'province',
  kec: 'district',
  kecamatan: 'district',
  kel: 'village',
  kelurahan: 'village',
  ds: 'village',
  desa: 'village',
};

/** What people say and write, old names and short ones, and what the official list calls it. */
const saidPlaces: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kodya: 'kota',
  kotamadya: 'kota',
  kotamadia: 'kota',
  dki: 'daerah khusus ibukota',
  diy: 'daerah istimewa yogyakarta',
  dij: 'daerah istimewa yogyakarta',
  'd i': 'daerah istimewa',
  'di yogyakarta': 'daerah istimewa yogyakarta',
  'di jogjakarta': 'daerah istimewa yogyakarta',
  'di jogja': 'daerah istimewa yogyakarta',
  'di aceh': 'aceh',
  'd i aceh': 'aceh',
  'daerah istimewa aceh': 'aceh',
  'nanggroe aceh': 'aceh',
  jogja: 'yogyakarta',
  jogya: 'yogyakarta',
  yogya: 'yogyakarta',
  djogja: 'yogyakarta',
  jogjakarta: 'yogyakarta',
  djogjakarta: 'yogyakarta',
  solo: 'surakarta',
  sala: 'surakarta',
  batavia: 'jakarta',
  betawi: 'jakarta',
  jakpus: 'jakarta pusat',
  jakut: 'jakarta utara',
  jakbar: 'jakarta barat',
  jaksel: 'jakarta selatan',
  jaktim: 'jakarta timur',
  tangsel: 'tangerang selatan',
  jabar: 'jawa barat',
  jateng: 'jawa tengah',
  jatim: 'jawa timur',
  sumut: 'sumatera utara',
  sumbar: 'sumatera barat',
  sumsel: 'sumatera selatan',
  sumatra: 'sumatera',
  babel: 'kepulauan bangka belitung',
  kepri: 'kepulauan riau',
  kalbar: 'kalimantan barat',
  kalteng: 'kalimantan tengah',
  kalsel: 'kalimantan selatan',
  kaltim: 'kalimantan timur',
  kaltara: 'kalimantan utara',
  borneo: 'kalimantan',
  celebes: 'sulawesi',
  sulut: 'sulawesi utara',
  sulteng: 'sulawesi tengah',
  sulsel: 'sulawesi selatan',
  sultra: 'sulawesi tenggara',
  sulbar: 'sulawesi barat',
  ntb: 'nusa tenggara barat',
  ntt: 'nusa tenggara timur',
  nad: 'aceh',
  'nanggroe aceh darussalam': 'aceh',
  kutaraja: 'banda aceh',
  malut: 'maluku utara',
  'irian jaya': 'papua',
  irja: 'papua',
  hollandia: 'jayapura',
  'ujung pandang': 'makassar',
  ujungpandang: 'makassar',
  makasar: 'makassar',
  'toba samosir': 'toba',
  tobasa: 'toba',
  'mamuju utara': 'pasangkayu',
  'polewali mamasa': 'polewali mandar',
  polmas: 'polewali mandar',
  'maluku tenggara barat': 'kepulauan tanimbar',
  'yapen waropen': 'kepulauan yapen',
  'sangihe talaud': 'kepulauan sangihe',
  'sawahlunto sijunjung': 'sijunjung',
};

/** A query for a place as it is read: the words its name and those it lies in must begin with, and what it must be. */
export type PlaceQuery = { words: string[]; level: PlaceLevel | undefined };

/**
 * The ways to read what was typed for a place, the likeliest first: as people say places, and letter by letter. Of
 * several words that say what a place is, the smallest counts: it is the one that is looked for.
 */
export function readPlace(text: string): PlaceQuery[] {
  const typed = plainWords(text);
  const said = translate(
    typed.filter((word, at) => levelWords[word] === undefined || at === typed.length - 1),
  );
  const levels = typed.slice(0, -1).flatMap((word) => levelWords[word] ?? []);
  const level = (['village', 'district', 'province'] as const).find((one) => levels.includes(one));
  const asSaid = { words: said, level };
  const modern = { words: said.map(modernSpelling), level };
  const asTyped = { words: typed, level: undefined };
  const ways = [asSaid, modern, asTyped];
  return ways.filter((way, at) => ways.findIndex((other) => isSame(way, other)) === at);
}

const isSame = (one: PlaceQuery, other: PlaceQuery) =>
  one.level === other.level && one.words.join(' ') === other.words.join(' ');

/** The official words for what was said, the longest saying first. */
function translate(words: readonly string[]): string[] {
  const translated: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length =
      [3, 2, 1].find((many) => saidPlaces[words.slice(at, at + many).join(' ')] !== undefined) ?? 0;
    translated.push(...(saidPlaces[words.slice(at, at + length).join(' ')]?.split(' ') ?? [words[at] ?? '']));
    at += Math.max(1, length);
  }
  return translated;
}

/** A name in the spelling of after 1972: Soerabaja, Tjirebon, Djember. */
function modernSpelling(word: string): string {
  const isOld = /oe|tj|dj|sj|nj|ch/.test(word);
  if (!isOld) return word;
  return word
    .replace(/oe/g, 'u')
    .replace(/tj/g, 'c')
    .replace(/dj/g, '\u0001')
    .replace(/sj/g, 'sy')
    .replace(/nj/g, 'ny')
    .replace(/ch/g, 'kh')
    .replace(/j/g, 'y')
    .replaceAll('\u0001', 'j');
}
